namespace AlpacaMcp.Matrix.Judging;

/// <summary>One intent as the journal left behind has it.</summary>
/// <param name="ClientOrderId">The id of its order.</param>
/// <param name="State">How far it got, in the journal's own word.</param>
internal sealed record JournalIntent(string ClientOrderId, string State)
{
    /// <summary>Nobody knows yet whether its order is there.</summary>
    public bool IsOpen => State is "Sending" or "Unknown";

    /// <summary>Its order is not there.</summary>
    public bool IsNotPlaced => State == "NotPlaced";
}
