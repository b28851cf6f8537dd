namespace AlpacaMcp.Trading.Risk;

/// <summary>Runs every rule and reports every objection.</summary>
internal sealed class RiskGate(IReadOnlyList<IRiskRule> rules)
{
    internal IReadOnlyList<Objection> Judge(RiskCase risk) =>
        [.. rules.Where(rule => rule.BindsReducing || !risk.IsReducing).Select(rule => rule.Check(risk)).OfType<Objection>()];
}
