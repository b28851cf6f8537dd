using System.Globalization;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>A list cut to a budget: how many there are, where to go on, and a plain word when there is more.</summary>
/// <param name="Rows">The rows shown.</param>
/// <param name="Total">How many there are altogether.</param>
/// <param name="Next">The cursor that continues; null at the end.</param>
internal sealed record RowPage<T>(IReadOnlyList<T> Rows, int Total, string? Next)
{
    internal string? Note => Next is null ? null : $"{Total - int.Parse(Next, CultureInfo.InvariantCulture)} more: call again with cursor {Next}, or narrow the question.";
}

/// <summary>Cuts lists that the server holds whole. What Alpaca pages itself continues with Alpaca's page_token instead.</summary>
internal static class RowPage
{
    internal const int Most = 1000;

    /// <param name="all">The whole list.</param>
    /// <param name="maxRows">The budget, 1 to 1000.</param>
    /// <param name="cursor">Where to begin, as an earlier page named it.</param>
    internal static RowPage<T> Of<T>(IReadOnlyList<T> all, int maxRows, string? cursor)
    {
        var (start, rows) = (0, Bounded.Int("max_rows", maxRows, Most));
        if (cursor is not null && (!int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out start) || start > all.Count))
            throw ToolErrorException.InvalidArgument("cursor", $"cursor must be one that an earlier reply gave; got '{OutsideText.Clean(cursor, 40)}'.");
        var end = Math.Min(all.Count, start + rows);
        return new([.. all.Skip(start).Take(rows)], all.Count, end == all.Count ? null : end.ToString(CultureInfo.InvariantCulture));
    }
}
