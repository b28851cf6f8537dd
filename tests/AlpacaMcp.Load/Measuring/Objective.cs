namespace AlpacaMcp.Load.Measuring;

/// <summary>What a run must show: a count or a ratio, never a time of this machine.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Observed">What was seen.</param>
/// <param name="AtMost">The bound; null when there is none above.</param>
/// <param name="AtLeast">The bound below; null when there is none.</param>
internal sealed record Objective(string Name, double Observed, double? AtMost = null, double? AtLeast = null)
{
    public bool IsMet => !double.IsNaN(Observed) && !(Observed > AtMost) && !(Observed < AtLeast);

    /// <summary>Nothing of the kind may be seen.</summary>
    public static Objective None(string name, double observed) => new(name, observed, AtMost: 0);

    public override string ToString() =>
        FormattableString.Invariant($"{(IsMet ? "ok  " : "FAIL")} {Name}: {Observed:0.###}{(AtLeast is { } least ? FormattableString.Invariant($", at least {least:0.###}") : "")}{(AtMost is { } most ? FormattableString.Invariant($", at most {most:0.###}") : "")}");
}
