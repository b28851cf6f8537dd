using System.Globalization;
using AlpacaMcp.Matrix.Judging;
using AlpacaMcp.Matrix.Plan;

namespace AlpacaMcp.Matrix;

/// <summary>How one cell went.</summary>
internal sealed record CellResult(Cell Cell, IReadOnlyList<Finding> Findings, TimeSpan Took)
{
    /// <summary>True when a process died where the cell wanted it.</summary>
    public bool HasDied { get; init; }

    /// <summary>What the agent was told, call by call.</summary>
    public string Story { get; init; } = "";

    /// <summary>What arrived at the exchange, what the journal has, and the last of the servers' stderr: for whoever looks into a failure.</summary>
    public IReadOnlyList<string> Traces { get; init; } = [];

    public bool IsOk => Findings.Count == 0;

    public override string ToString()
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"{(IsOk ? "ok  " : "FAIL")} {Cell} {Took.TotalSeconds:0.0} s: {Story}{(Cell.Kill == KillPoint.None || HasDied ? "" : " (did not die)")}");
        return IsOk ? head : string.Join('\n', [head, .. Findings.Select(finding => $"       {finding}")]);
    }
}
