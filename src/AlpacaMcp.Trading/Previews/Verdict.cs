namespace AlpacaMcp.Trading.Previews;

/// <summary>What a risk rule says to an order.</summary>
public enum Verdict
{
    /// <summary>It has no objection.</summary>
    Passed,

    /// <summary>It objects: the order would not be sent.</summary>
    Denied,

    /// <summary>It binds only orders that open, and this one reduces.</summary>
    Exempt,
}
