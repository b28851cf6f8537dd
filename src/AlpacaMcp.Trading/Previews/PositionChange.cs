namespace AlpacaMcp.Trading.Previews;

/// <summary>What a position is, and what it would be with the order filled and nothing else.</summary>
/// <param name="Symbol">The stock, pair or contract.</param>
/// <param name="Before">Shares, coins or contracts; negative when short.</param>
/// <param name="After">The same with the order filled.</param>
public sealed record PositionChange(string Symbol, decimal Before, decimal After)
{
    /// <summary>opens, increases, reduces, closes or reverses.</summary>
    public string Effect => (Math.Sign(Before), Math.Sign(After)) switch
    {
        (0, _) => "opens",
        (_, 0) => "closes",
        (var was, var becomes) when was != becomes => "reverses",
        _ => Math.Abs(After) > Math.Abs(Before) ? "increases" : "reduces",
    };
}
