namespace AlpacaMcp.Trading.Watching;

/// <summary>How something is watched.</summary>
/// <param name="IsStreaming">By a stream; otherwise by looking every few seconds.</param>
/// <param name="Note">Why there is no stream; null when there is one.</param>
public sealed record WatchStatus(bool IsStreaming, string? Note = null)
{
    internal static WatchStatus Streaming { get; } = new(true);
}
