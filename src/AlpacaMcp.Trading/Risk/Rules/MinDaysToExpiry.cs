using System.Globalization;
using AlpacaMcp.Trading.Market;

namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>No contract is opened so shortly before its end that it may be exercised or assigned before anybody looks again.</summary>
internal sealed class MinDaysToExpiry : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk)
    {
        if (risk.Options is not { } options || risk.Snapshot.Market is not { } market)
            return null; // Without a clock ClockAgreement objects.
        var today = TradingDay.Of(market.Now);
        if (options.Lots.Where(lot => lot.Opens).MinBy(lot => lot.Contract.Expiration) is not { Contract: var soonest })
            return null;
        var days = soonest.Expiration.DayNumber - today.DayNumber;
        return days >= risk.Policy.MinDaysToExpiry
            ? null
            : new(
                RiskCode.OptionDaysToExpiry,
                string.Create(CultureInfo.InvariantCulture, $"{soonest} expires in {days} days, on {soonest.Expiration:yyyy-MM-dd}; at least {risk.Policy.MinDaysToExpiry} are required to open it."),
                "Choose a later expiration with get_option_contracts. Closing orders are free of this limit.",
                "symbol",
                days,
                risk.Policy.MinDaysToExpiry);
    }
}
