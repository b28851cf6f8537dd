using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Resources;

/// <summary>The subscriptions of one session of a client that speaks 2025-11-25 or earlier.</summary>
internal sealed class SessionSubscriptions : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly McpServer _server;
    private readonly Task _telling;

    internal SessionSubscriptions(McpServer server, WatchedResources watched)
    {
        (_server, Watched) = (server, watched);
        _telling = TellAsync(_end.Token);
    }

    internal WatchedResources Watched { get; }

    public async ValueTask DisposeAsync()
    {
        Watched.Dispose();
        await _end.CancelAsync();
        await _telling;
        _end.Dispose();
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Watched.TellAsync(SendAsync, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The session has ended.
        }
    }

    private async Task SendAsync(string uri, CancellationToken cancellationToken)
    {
        try
        {
            await _server.SendNotificationAsync(
                NotificationMethods.ResourceUpdatedNotification, new ResourceUpdatedNotificationParams { Uri = uri }, McpJsonUtilities.DefaultOptions, cancellationToken);
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            // The client cannot be reached at the moment: it may open its stream again, or its session will end.
        }
    }
}
