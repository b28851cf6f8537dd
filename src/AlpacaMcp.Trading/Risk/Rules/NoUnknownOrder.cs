using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>While the fate of an order is unknown nothing is opened; the block lifts itself when a look-up settles it. What lapses in the evening opens nothing.</summary>
internal sealed class NoUnknownOrder : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk) =>
        risk.Journal.Unreflected.FirstOrDefault(i => i is { State: IntentState.Unknown, Kind: not IntentKind.Lapse }) is not { } unknown
            ? null
            : new(
                RiskCode.UnknownOrder,
                $"The fate of order {unknown.ClientOrderId} in {unknown.Symbol} is unknown: it may or may not be at the broker.",
                "Wait half a minute and call again; every call looks for it. Reducing orders and cancels still work.");
}
