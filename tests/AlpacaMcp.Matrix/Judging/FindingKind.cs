namespace AlpacaMcp.Matrix.Judging;

/// <summary>What can be wrong with a run.</summary>
internal enum FindingKind
{
    /// <summary>More orders than intents.</summary>
    Duplicate,

    /// <summary>An order that no row of the journal knows.</summary>
    Lost,

    /// <summary>"Placed", and it is not there; "not placed", and it is.</summary>
    FalseAnswer,

    /// <summary>Halted, wrong sums, never settled, or broken off.</summary>
    Other,
}
