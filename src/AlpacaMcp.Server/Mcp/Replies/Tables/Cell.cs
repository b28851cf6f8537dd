using System.Text.Json.Serialization;

namespace AlpacaMcp.Server.Mcp.Replies.Tables;

/// <summary>One value of a row: a number, a word, nothing, or a part with values of its own.</summary>
[JsonConverter(typeof(CellConverter))]
internal readonly record struct Cell(decimal? Number, string? Text = null, IReadOnlyList<Cell>? Part = null)
{
    public static implicit operator Cell(decimal number) => new(number);

    public static implicit operator Cell(decimal? number) => new(number);

    public static implicit operator Cell(int number) => new(number);

    public static implicit operator Cell(long? number) => new(number);

    public static implicit operator Cell(string? text) => new(null, text);
}
