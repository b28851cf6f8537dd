using System.Globalization;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Account;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Account;

/// <summary>The account's money, margin and restrictions.</summary>
internal static class AccountRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/v2/account", (TradingAccount account) => Results.Json(account.At(now => Body(account, now)), AccountJson.Default.AccountBody));

    private static AccountBody Body(TradingAccount account, DateTimeOffset now)
    {
        var values = account.Values(now);
        var cashPower = values.NonMarginableBuyingPower.ToWire();
        return new AccountBody
        {
            Id = account.Id,
            AccountNumber = account.Number,
            Cash = values.Cash.ToWire(),
            Equity = values.Equity.ToWire(),
            LastEquity = account.Portfolio.LastEquity.ToWire(),
            PortfolioValue = values.Equity.ToWire(),
            PositionMarketValue = (values.LongValue + values.ShortValue).ToWire(),
            LongMarketValue = values.LongValue.ToWire(),
            ShortMarketValue = values.ShortValue.ToWire(),
            InitialMargin = values.InitialMargin.ToWire(),
            MaintenanceMargin = values.MaintenanceMargin.ToWire(),
            LastMaintenanceMargin = account.Portfolio.LastMaintenanceMargin.ToWire(),
            Sma = Math.Max(0, account.Portfolio.Sma).ToWire(),
            Multiplier = values.Multiplier.ToString(CultureInfo.InvariantCulture),
            BuyingPower = values.BuyingPower.ToWire(),
            EffectiveBuyingPower = values.BuyingPower.ToWire(),
            RegtBuyingPower = values.RegtBuyingPower.ToWire(),
            DaytradingBuyingPower = values.DaytradingBuyingPower.ToWire(),
            NonMarginableBuyingPower = cashPower,
            OptionsBuyingPower = cashPower,
            IntradayAdjustments = account.Portfolio.Transferred.ToWire(),
            BalanceAsof = account.Portfolio.LastDay.ToWire(),
            OptionsApprovedLevel = account.Terms.OptionsLevel,
            OptionsTradingLevel = account.OptionsLevel,
            TradeSuspendedByUser = account.Configuration.SuspendTrade,
            ShortingEnabled = values.Multiplier > 1 && !account.Configuration.NoShorting,
            CreatedAt = account.CreatedAt.ToWire(),
        };
    }
}
