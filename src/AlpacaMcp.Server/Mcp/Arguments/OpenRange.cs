using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>A span of history whose ends may be left to Alpaca's default: the beginning of today, and now.</summary>
internal sealed record OpenRange(DateTimeOffset? Start, DateTimeOffset? End)
{
    internal static OpenRange Read(string? start, string? end, DateTimeOffset now)
    {
        var from = When.Instant("start", start, When.NewYork, endOfDay: false, now)?.ToUniversalTime();
        var to = When.Instant("end", end, When.NewYork, endOfDay: true, now)?.ToUniversalTime();
        return from > to
            ? throw ToolErrorException.InvalidArgument("end", $"end {OutsideText.Clean(end ?? "", 40)} is before start {OutsideText.Clean(start ?? "", 40)}.")
            : new(from, to);
    }
}
