namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>The operator's lists of symbols that may and may not be opened.</summary>
internal sealed class SymbolAllowed : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk)
    {
        if (risk.Order.Names.FirstOrDefault(name => Has(risk.Policy.DeniedSymbols, name)) is { } denied)
            return Denied($"{denied} is on the operator's list of denied symbols.");
        return risk.Policy.AllowedSymbols.Count == 0 || IsAllowed(risk)
            ? null
            : Denied($"{risk.Order.Label} is not among the allowed symbols: {string.Join(", ", risk.Policy.AllowedSymbols)}.");
    }

    // An underlying that is allowed allows its contracts; without it every contract must be.
    private static bool IsAllowed(RiskCase risk) =>
        Has(risk.Policy.AllowedSymbols, risk.Order.Names[0]) || (risk.Order.Names.Count > 1 && risk.Order.Names.Skip(1).All(name => Has(risk.Policy.AllowedSymbols, name)));

    // A contract's root has neither slash nor dot.
    private static bool Has(IReadOnlyList<string> symbols, string name) => symbols.Any(s => SymbolKey.Of(s) == SymbolKey.Of(name) || SymbolKey.Of(s).Replace(".", "", StringComparison.Ordinal) == name);

    private static Objection Denied(string why) =>
        new(RiskCode.SymbolNotAllowed, why, "Choose another symbol, or ask the operator to change the list.", "symbol");
}
