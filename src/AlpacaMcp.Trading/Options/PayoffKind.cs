namespace AlpacaMcp.Trading.Options;

/// <summary>What a leg is worth at a price of its underlying.</summary>
public enum PayoffKind
{
    /// <summary>The price itself.</summary>
    Share,

    /// <summary>What the price is above the strike.</summary>
    Call,

    /// <summary>What the price is below the strike.</summary>
    Put,
}
