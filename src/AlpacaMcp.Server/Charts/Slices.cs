using AlpacaMcp.Api.Positions;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies;

namespace AlpacaMcp.Server.Charts;

/// <summary>What the account consists of, the largest first, cash after the positions and at the end what is too small to be seen.</summary>
internal static class Slices
{
    internal const string Cash = "cash";

    private const int Most = 9;
    private const decimal LeastPercent = 2;

    /// <param name="positions">What is held; a short one counts with what buying it back would cost.</param>
    /// <param name="cash">Money; what is owed is no part.</param>
    internal static IReadOnlyList<Slice> Of(IReadOnlyList<Position> positions, decimal cash)
    {
        var held = positions.Select(position => (Name: Name(position), Value: Math.Abs(position.MarketValue ?? 0))).Where(part => part.Value > 0)
            .OrderByDescending(part => part.Value).ThenBy(part => part.Name, StringComparer.Ordinal).ToList();
        var whole = held.Sum(part => part.Value) + Math.Max(0, cash);
        var shown = held.TakeWhile((part, i) => i < Most && part.Value / whole * 100 >= LeastPercent).ToList();
        // One that is small alone stands under its own name.
        if (held.Count - shown.Count == 1)
            shown = held;
        List<Slice> slices = [.. shown.Select(part => Part(part.Name, part.Value, whole))];
        if (cash > 0)
            slices.Add(Part(Cash, cash, whole));
        var rest = held.Skip(shown.Count).ToList();
        if (rest.Count > 0)
            slices.Add(Part(Other(rest.Count), rest.Sum(part => part.Value), whole));
        return slices;
    }

    private static string Other(int count) => $"other ({count})";

    private static Slice Part(string name, decimal value, decimal whole) => new(name, value, Math.Round(value / whole * 100, 2, MidpointRounding.AwayFromZero));

    private static string Name(Position position) => OutsideText.Word(PositionSymbol.Of(position), 24) + (position.Qty < 0 ? " short" : "");
}
