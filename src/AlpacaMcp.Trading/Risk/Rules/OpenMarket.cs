using System.Globalization;
using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>No opening market order while the market is closed: it would fill at a price nobody has seen. Limit orders may queue; market orders only where the operator allows it.</summary>
internal sealed class OpenMarket : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk) =>
        risk.Policy.AllowQueuedMarketOrders || risk.Order.AssetClass == AssetClass.Crypto || risk.Order.Type != OrderType.Market || risk.Snapshot.Market is not { IsOpen: false } closed
            ? null
            : new(
                RiskCode.MarketClosed,
                string.Create(CultureInfo.InvariantCulture, $"The market is closed until {closed.NextOpen:yyyy-MM-dd HH:mm zzz}; an opening market order would fill at an unknown price."),
                "Use a limit order, which may queue for the open, or wait for the session.",
                "type");
}
