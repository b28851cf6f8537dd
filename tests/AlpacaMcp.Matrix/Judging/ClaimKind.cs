namespace AlpacaMcp.Matrix.Judging;

/// <summary>What an answer to "place this order" says, however it is worded.</summary>
internal enum ClaimKind
{
    /// <summary>The order exists.</summary>
    Placed,

    /// <summary>It does not, and will not: denied, rejected, invalid or failed.</summary>
    NotPlaced,

    /// <summary>Nobody knows yet.</summary>
    Unknown,

    /// <summary>This call sent nothing, for an earlier one like it is under way, unsettled or done; of that one it says no more.</summary>
    NotAgain,

    /// <summary>No answer: the process died.</summary>
    Died,
}
