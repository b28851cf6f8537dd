namespace AlpacaMcp.Matrix.Halts;

/// <summary>What arrived around one halt.</summary>
/// <param name="Trip">How it was halted.</param>
/// <param name="Before">Orders that had arrived when the halt was in force.</param>
/// <param name="Late">Of the orders that arrived after that within the allowance: how late.</param>
/// <param name="Violations">Of those that arrived later still: how late.</param>
/// <param name="Halting">From the halt's request to its return.</param>
/// <param name="Marker">How long a request took to arrive that was sent when the halt was in force.</param>
internal sealed record TripResult(HaltTrip Trip, int Before, IReadOnlyList<TimeSpan> Late, IReadOnlyList<TimeSpan> Violations, TimeSpan Halting, TimeSpan Marker)
{
    /// <summary>From the halt's request to its commit, as the server that was asked says; null where no server was asked.</summary>
    public TimeSpan? Committing { get; init; }

    /// <summary>What else went wrong: an answer that no halted server may give, a resume that did not resume.</summary>
    public IReadOnlyList<string> Wrongs { get; init; } = [];

    public bool IsOk => Violations.Count == 0 && Wrongs.Count == 0;
}
