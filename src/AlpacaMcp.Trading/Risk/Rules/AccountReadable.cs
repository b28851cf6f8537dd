namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>Equity unknown: no opening order.</summary>
internal sealed class AccountReadable : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk) => risk.Snapshot.Equity is > 0
        ? null
        : new(
            RiskCode.AccountUnreadable,
            risk.Snapshot.Equity is null ? "The account's equity cannot be read, so limits cannot be judged." : $"The account's equity is {risk.Snapshot.Equity} USD.",
            "Try again in a few seconds; reducing orders and cancels still work.");
}
