using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Assets;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Previews;

namespace AlpacaMcp.Server.Analysis.Previews;

/// <summary>The buying power that an order draws on, and what would likely be left of it.</summary>
/// <param name="Before">USD now; crypto and options have their own.</param>
/// <param name="After">USD with the order filled at its likely price; null where only Alpaca's margin rules say.</param>
internal sealed record BuyingPower(decimal? Before, decimal? After)
{
    internal static BuyingPower Of(TradingAccount account, TradeOrder order, OrderPreview preview)
    {
        var before = order.AssetClass == AssetClass.Crypto ? account.NonMarginableBuyingPower
            : order.AssetClass == AssetClass.UsOption ? account.OptionsBuyingPower
            : account.BuyingPower;
        return new(before, before - Use(order, preview));
    }

    private static decimal? Use(TradeOrder order, OrderPreview preview) => (order, preview) switch
    {
        (_, { Cost: null }) => null,
        (OptionOrder, { IsReducing: false }) => preview.LossAdded is { } loss ? Math.Max(preview.Cost.Value, loss) : null,
        (OptionOrder, _) => preview.Cost,
        (_, { IsReducing: true, Cost: > 0 }) => null, // a short bought back frees margin
        (_, { IsReducing: false, Cost: < 0 }) => preview.WorstCost, // a short is held against its worst price
        _ => preview.Cost,
    };
}
