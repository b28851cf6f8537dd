namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>The operator's lists of symbols that may and may not be opened.</summary>
internal sealed class SymbolAllowed : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk)
    {
        var symbol = SymbolKey.Of(risk.Order.Symbol);
        if (risk.Policy.DeniedSymbols.Any(s => SymbolKey.Of(s) == symbol))
            return Denied($"{risk.Order.Symbol} is on the operator's list of denied symbols.");
        return risk.Policy.AllowedSymbols.Count == 0 || risk.Policy.AllowedSymbols.Any(s => SymbolKey.Of(s) == symbol)
            ? null
            : Denied($"{risk.Order.Symbol} is not among the allowed symbols: {string.Join(", ", risk.Policy.AllowedSymbols)}.");
    }

    private static Objection Denied(string why) =>
        new(RiskCode.SymbolNotAllowed, why, "Choose another symbol, or ask the operator to change the list.", "symbol");
}
