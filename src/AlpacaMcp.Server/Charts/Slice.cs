namespace AlpacaMcp.Server.Charts;

/// <summary>One part of the whole.</summary>
/// <param name="Name">A symbol, cash or other.</param>
/// <param name="Value">What it is worth, in the account's currency; of a short position what buying it back would cost.</param>
/// <param name="Percent">Of all parts, 0-100.</param>
internal sealed record Slice(string Name, decimal Value, decimal Percent);
