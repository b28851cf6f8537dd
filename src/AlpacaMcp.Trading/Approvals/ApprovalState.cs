namespace AlpacaMcp.Trading.Approvals;

/// <summary>How far a request for a person's word has got. Stable words: the journal keeps them.</summary>
public enum ApprovalState
{
    /// <summary>It waits for a person.</summary>
    Asked,

    /// <summary>A person said yes; one order may use it.</summary>
    Approved,

    /// <summary>A person said no, or what was not plainly yes.</summary>
    Denied,

    /// <summary>An order has used it.</summary>
    Used,
}
