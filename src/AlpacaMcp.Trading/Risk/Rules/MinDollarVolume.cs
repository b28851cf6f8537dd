using AlpacaMcp.Api.Assets;

namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>
/// No stock that hardly trades: what is bought there cannot be sold again. Contracts are not held to it: their root is not always the
/// stock's symbol, and what an order in them can lose is bounded already.
/// </summary>
internal sealed class MinDollarVolume : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk)
    {
        if (risk.Order.AssetClass != AssetClass.UsEquity || risk.Policy.MinDollarVolumeUsd == 0)
            return null;
        if (risk.Snapshot.Daily is not { DollarVolume: var traded } bar)
            return Unknown(risk.Order.Symbol);
        return traded >= risk.Policy.MinDollarVolumeUsd ? null : new(
            RiskCode.DollarVolume,
            FormattableString.Invariant($"{risk.Order.Symbol} traded for {traded:F0} USD on {bar.Day:yyyy-MM-dd}; at least {risk.Policy.MinDollarVolumeUsd:F0} USD a day are required to open it."),
            "Choose a stock that trades more. Only the operator can lower the limit.",
            "symbol",
            Math.Round(traded, 2, MidpointRounding.ToZero),
            risk.Policy.MinDollarVolumeUsd);
    }

    private static Objection Unknown(string symbol) => new(
        RiskCode.DollarVolume,
        $"There is no daily bar of {symbol} from all exchanges to tell how much of it trades.",
        "Check the symbol with get_asset, or try again in a few seconds. Reducing orders still work.",
        "symbol");
}
