using AlpacaMcp.Api.Assets;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Risk.Rules;

namespace AlpacaMcp.Trading.Previews;

/// <summary>Every rule's answer to one order, with the numbers of those that passed, too.</summary>
internal static class RuleVerdicts
{
    private const int Decimals = 2;

    internal static IReadOnlyList<RuleVerdict> Of(IReadOnlyList<IRiskRule> rules, RiskCase risk) => [.. rules.Select(rule => Of(rule, risk))];

    private static RuleVerdict Of(IRiskRule rule, RiskCase risk)
    {
        var name = rule.GetType().Name;
        if (risk.IsReducing && !rule.BindsReducing)
            return new(name, Verdict.Exempt);
        if (rule.Check(risk) is { } objection)
            return new(name, Verdict.Denied, objection.Observed, objection.Limit, objection);
        var (observed, limit) = Numbers(rule, risk);
        return new(name, Verdict.Passed, observed is { } number ? Math.Round(number, Decimals, MidpointRounding.ToPositiveInfinity) : null, limit);
    }

    private static (decimal? Observed, decimal? Limit) Numbers(IRiskRule rule, RiskCase risk) => rule switch
    {
        MaxDailyLoss => (risk.Snapshot.Profit?.DailyLossPercent, risk.Policy.MaxDailyLossPercent),
        MaxDrawdown => (risk.Snapshot.Profit?.DrawdownPercent, risk.Policy.MaxDrawdownPercent),
        MinDollarVolume when risk.Snapshot.Daily is { } bar => (bar.DollarVolume, risk.Policy.MinDollarVolumeUsd),
        MaxOpenOrders => (UnseenIntents.CountOpen(risk.Snapshot, risk.Journal) + 1, risk.Policy.MaxOpenOrders),
        MaxOrdersPerMinute => (risk.Journal.OpeningInLastMinute + 1, risk.Policy.MaxOrdersPerMinute),
        MaxOrdersPerDay => (risk.Journal.OpeningToday + 1, risk.Policy.MaxOrdersPerDay),
        MaxDailyNotional => (risk.Journal.NotionalToday + risk.AddsToDay, risk.Policy.MaxOpeningNotionalPerDayUsd),
        ReducingLoop => (risk.Journal.ReducingInLastMinute, risk.Policy.MaxReducingOrdersPerMinute),
        _ => Sizes(rule, risk),
    };

    private static (decimal? Observed, decimal? Limit) Sizes(IRiskRule rule, RiskCase risk) => rule switch
    {
        MaxOrderNotional => (risk.Size.Notional, risk.MoneyLimit(risk.Policy.MaxOrderNotionalUsd)),
        MaxOrderQuantity when risk.Options is null => (risk.Size.Qty, risk.Policy.MaxOrderQuantity),
        MaxCryptoNotional when risk.Order.AssetClass == AssetClass.Crypto => (risk.Size.Notional, risk.MoneyLimit(risk.Policy.MaxCryptoNotionalUsd)),
        MaxPositionShare when risk.Snapshot.Equity is > 0 and var equity => (risk.ValueAfter / equity * 100, risk.Policy.MaxPositionPercent),
        MaxGrossExposure when risk.Snapshot.Equity is > 0 and var equity => (GrossExposure.After(risk).Usd / equity * 100, risk.Policy.MaxGrossExposurePercent),
        MaxOptionLoss when risk.WholeLoss is { } loss => (loss, risk.MoneyLimit(risk.Policy.OptionMaxLossUsd)),
        MaxOptionContracts when risk.Options is { } options => (options.Contracts, risk.Policy.MaxOptionContracts),
        _ => (null, null),
    };
}
