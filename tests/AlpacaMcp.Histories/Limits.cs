using AlpacaMcp.Histories.Time;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Histories;

/// <summary>The limits of one history: as the product ships them, or so wide that a history gets far, or so tight that it soon meets one of them.</summary>
internal static class Limits
{
    private static readonly RiskPolicy Wide = RiskPolicy.DefaultFor(TradingEnvironment.Paper) with
    {
        MaxOrdersPerMinute = 1_000,
        MaxOrdersPerDay = 10_000,
        MaxOpeningNotionalPerDayUsd = 10_000_000m,
        MaxOpenOrders = 400,
        AllowShortSelling = true,
        MaxGrossExposurePercent = 300m,
    };

    public static RiskPolicy Of(Dice dice) => dice.Below(10) switch
    {
        < 5 => Wide,
        < 7 => RiskPolicy.DefaultFor(TradingEnvironment.Paper),
        7 => Wide with { MaxOpenOrders = dice.Between(2, 5), AllowShortSelling = false },
        8 => Wide with { MaxOrdersPerDay = dice.Between(3, 8), MaxOpeningNotionalPerDayUsd = dice.Between(10, 30) * 1_000m },
        _ => Wide with { MaxPositionPercent = 5m, MaxGrossExposurePercent = 10m },
    };
}
