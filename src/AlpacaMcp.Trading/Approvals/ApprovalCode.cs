namespace AlpacaMcp.Trading.Approvals;

/// <summary>Stable codes of what comes of asking a person. None is a rule's: a person may still say yes.</summary>
public static class ApprovalCode
{
    /// <summary>A person has to say yes first; nothing was sent.</summary>
    public const string Required = "APPROVAL_REQUIRED";

    /// <summary>A person said no; nothing was sent.</summary>
    public const string Denied = "APPROVAL_DENIED";

    /// <summary>So many orders of the account wait for a person that no more are asked for; nothing was sent.</summary>
    public const string TooMany = "TOO_MANY_APPROVALS";

    /// <summary>What came with the call is no answer to what was asked: altered, used, too late or somebody else's. Nothing was sent.</summary>
    public const string Invalid = "APPROVAL_INVALID";
}
