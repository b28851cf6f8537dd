using AlpacaMcp.Load.Measuring;
using AlpacaMcp.Matrix.Judging;

namespace AlpacaMcp.Load.Judging;

/// <summary>What is wrong with the orders of a run.</summary>
internal sealed record OrderVerdict
{
    /// <summary>Orders asked for.</summary>
    public required int Asked { get; init; }

    /// <summary>Orders at the exchange.</summary>
    public required int Booked { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What a run must show of its orders.</summary>
    public IEnumerable<Objective> Objectives(string where) =>
    [
        new($"{where}: orders at the exchange", Booked, AtLeast: 1),
        Objective.None($"{where}: duplicates", Count(FindingKind.Duplicate)),
        Objective.None($"{where}: lost", Count(FindingKind.Lost)),
        Objective.None($"{where}: false answers", Count(FindingKind.FalseAnswer)),
        Objective.None($"{where}: never settled", Count(FindingKind.Other)),
    ];

    private int Count(FindingKind kind) => Findings.Count(finding => finding.Kind == kind);
}
