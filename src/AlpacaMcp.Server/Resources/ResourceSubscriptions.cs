using System.Collections.Concurrent;
using AlpacaMcp.Server.Mcp.Errors;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Resources;

/// <summary>resources/subscribe and resources/unsubscribe, the way of protocol 2025-11-25 and earlier. A session's end drops what it subscribed to.</summary>
internal sealed class ResourceSubscriptions(ResourceReading resources, TimeProvider time) : IAsyncDisposable
{
    // Over stdio there is one session, and it has no id.
    private const string OnlySession = "";

    private readonly ConcurrentDictionary<string, SessionSubscriptions> _sessions = new(StringComparer.Ordinal);

    /// <summary>How many sessions there are now.</summary>
    internal int Count => _sessions.Count;

    internal async ValueTask<EmptyResult> SubscribeAsync(RequestContext<SubscribeRequestParams> request, CancellationToken cancellationToken)
    {
        var version = request.Server.NegotiatedProtocolVersion;
        var address = resources.Find(request.Params?.Uri ?? "", version, request.User);
        var watched = Of(request.Server).Watched;
        if (!watched.Add(address))
            throw ResourceErrors.Of(Refusal(address), address.Uri, version);
        await watched.ReadyAsync(cancellationToken);
        return new();
    }

    internal ValueTask<EmptyResult> UnsubscribeAsync(RequestContext<UnsubscribeRequestParams> request, CancellationToken cancellationToken)
    {
        Of(request.Server).Watched.Remove(request.Params?.Uri ?? "");
        return ValueTask.FromResult(new EmptyResult());
    }

    /// <summary>Runs a session of the HTTP transport to its end. Only its own server can reach the client between two requests.</summary>
    internal async Task RunSessionAsync(McpServer server, CancellationToken cancellationToken)
    {
        if (server.SessionId is not { Length: > 0 } id)
        {
            await server.RunAsync(cancellationToken);
            return;
        }

        await using var session = NewSession(server);
        _sessions[id] = session;
        try
        {
            await server.RunAsync(cancellationToken);
        }
        finally
        {
            _sessions.TryRemove(id, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_sessions.TryRemove(OnlySession, out var session))
            await session.DisposeAsync();
    }

    private SessionSubscriptions Of(McpServer server) => server.SessionId is { Length: > 0 } id
        ? _sessions.TryGetValue(id, out var session) ? session : throw new McpProtocolException("The session has ended.", McpErrorCode.InvalidRequest)
        : _sessions.GetOrAdd(OnlySession, _ => NewSession(server));

    private SessionSubscriptions NewSession(McpServer server) => new(server, new(time));

    private static ToolError Refusal(ResourceAddress address) => ToolErrorException.InvalidArgument(
        "uri",
        address.Entry.Watch is null
            ? $"{address.Entry.Uri} cannot be subscribed to: nothing tells of its changes."
            : $"A session may subscribe to at most {WatchedResources.Most} resources.",
        "Read it when you need it.").Error;
}
