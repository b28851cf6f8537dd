using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>A sentence that says why: kept and shown to others, so it is short and holds nothing invisible. An empty one stops no halt.</summary>
internal static class Reasons
{
    private const int Longest = 300;

    internal static string Read(string text) => OutsideText.Clean(text, Longest).Trim() is { Length: > 0 } reason ? reason : "No reason was given.";
}
