using System.Net.WebSockets;

namespace AlpacaMcp.Simulator.Tests.Streams;

/// <summary>A socket whose other side never reads and never says anything.</summary>
internal sealed class SilentSocket : WebSocket
{
    private readonly TaskCompletionSource _aborted = new();

    public Task Aborted => _aborted.Task;

    public override WebSocketCloseStatus? CloseStatus => null;

    public override string? CloseStatusDescription => null;

    public override WebSocketState State => _aborted.Task.IsCompleted ? WebSocketState.Aborted : WebSocketState.Open;

    public override string? SubProtocol => null;

    public override void Abort() => _aborted.TrySetResult();

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => UntilAbortedAsync();

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => UntilAbortedAsync();

    public override void Dispose() => Abort();

    public override async Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
    {
        await UntilAbortedAsync();
        throw new InvalidOperationException("Unreachable.");
    }

    public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) => UntilAbortedAsync();

    private async Task UntilAbortedAsync()
    {
        await _aborted.Task;
        throw new WebSocketException(WebSocketError.InvalidState);
    }
}
