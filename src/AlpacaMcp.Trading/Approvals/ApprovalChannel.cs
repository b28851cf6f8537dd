namespace AlpacaMcp.Trading.Approvals;

/// <summary>Where a person may say yes to an order.</summary>
public enum ApprovalChannel
{
    /// <summary>Through the client where it shows forms, and by the operator's command.</summary>
    Ask,

    /// <summary>By the operator's command only: for clients that accept by themselves.</summary>
    OutOfBand,
}
