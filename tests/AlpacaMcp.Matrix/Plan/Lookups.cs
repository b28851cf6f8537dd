namespace AlpacaMcp.Matrix.Plan;

/// <summary>How the exchange answers those who look for an order.</summary>
internal enum Lookups
{
    Work,

    /// <summary>For a while with an error.</summary>
    Fail,

    /// <summary>At first as if the order were not there.</summary>
    Late,
}
