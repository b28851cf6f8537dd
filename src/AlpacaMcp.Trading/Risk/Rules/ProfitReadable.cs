namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>No signal about profit and loss is never a good one: without it nothing is opened.</summary>
internal sealed class ProfitReadable : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk) => risk.Snapshot.Profit is { DailyLossPercent: not null, DrawdownPercent: not null }
        ? null
        : new(
            RiskCode.ProfitUnreadable,
            "The day's profit or loss cannot be told: equity, its base or the transfers since are unreadable.",
            "Try again in a few seconds; reducing orders and cancels still work.");
}
