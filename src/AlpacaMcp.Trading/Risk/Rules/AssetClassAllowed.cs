namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>The operator's list of what kinds of assets may be opened.</summary>
internal sealed class AssetClassAllowed : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk) => risk.Policy.AllowedAssetClasses is not { Count: > 0 } allowed || allowed.Contains(risk.Order.AssetClass.Value)
        ? null
        : new(
            RiskCode.AssetClassNotAllowed,
            $"{risk.Order.AssetClass} is not among the asset classes that may be opened: {string.Join(", ", allowed)}.",
            "Choose an asset of another class, or ask the operator to change the list.",
            "symbol");
}
