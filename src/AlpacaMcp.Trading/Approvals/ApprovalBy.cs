namespace AlpacaMcp.Trading.Approvals;

/// <summary>Who answered. Stable words: the journal keeps them.</summary>
internal static class ApprovalBy
{
    /// <summary>A person before the client that asked.</summary>
    internal const string Client = "client";

    /// <summary>The operator, at a terminal.</summary>
    internal const string Operator = "operator";
}
