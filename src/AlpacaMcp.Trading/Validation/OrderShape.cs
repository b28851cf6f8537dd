using System.Linq.Expressions;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;

namespace AlpacaMcp.Trading.Validation;

/// <summary>What holds for every order kind. Source: https://docs.alpaca.markets/docs/orders-at-alpaca.</summary>
internal static class OrderShape
{
    private const int MaxClientOrderId = 128;

    // Far beyond any order, and small enough that no product or sum of such amounts overflows a decimal.
    internal const decimal MaxAmount = 1_000_000_000_000m;

    internal static void AddShape<TOrder>(this FieldRules<TOrder> v)
        where TOrder : TradeOrder
    {
        v.Field(o => o.Side, o => IsSide(o.Side), SideWording);
        v.Field(o => o.Qty, o => o.Qty.HasValue || o.Notional.HasValue, _ => "qty or notional is required: qty in shares or coins, notional in USD.");
        v.Field(o => o.Notional, o => !(o.Qty.HasValue && o.Notional.HasValue), o => $"qty and notional exclude each other; got qty {o.Qty.Text()} and notional {o.Notional.Text()}. Give one of them.");
        v.Amount(o => o.Qty, "qty", o => o.Qty);
        v.Field(o => o.Qty, o => Decimals(o.Qty) <= 9, o => $"qty takes at most 9 decimals; got {o.Qty}.");
        v.Field(o => o.Notional, o => o.Notional is null or >= 1, o => $"notional must be at least 1.00 USD; got {o.Notional.Text()}.");
        v.Field(o => o.Notional, o => o.Notional is null or <= MaxAmount, o => $"notional must be at most {MaxAmount} USD; got {o.Notional.Text()}.");
        v.Field(o => o.Notional, o => Decimals(o.Notional) <= 2, o => $"notional takes at most 2 decimals; got {o.Notional}.");
        v.Amount(o => o.LimitPrice, "limit_price", o => o.LimitPrice);
        v.AddStopAndId();
    }

    /// <summary>The part that holds for multi-leg orders too.</summary>
    internal static void AddStopAndId<TOrder>(this FieldRules<TOrder> v)
        where TOrder : TradeOrder
    {
        v.Amount(o => o.StopPrice, "stop_price", o => o.StopPrice);
        v.Field(o => o.StopPrice, o => NeedsStop(o) == o.StopPrice.HasValue, StopWording);
        v.Field(
            o => o.ClientOrderId,
            o => o.ClientOrderId is null || (o.ClientOrderId.Length is > 0 and <= MaxClientOrderId && o.ClientOrderId.All(c => c is > ' ' and < '\x7f')),
            o => $"client_order_id takes 1 to {MaxClientOrderId} printable ASCII characters without spaces; got {o.ClientOrderId?.Length}: '{Printable.Of(o.ClientOrderId ?? "")}'.");
    }

    internal static bool IsSide(OrderSide side) => side == OrderSide.Buy || side == OrderSide.Sell;

    internal static string SideWording(TradeOrder o) => $"side must be buy or sell; got '{Printable.Of(o.Side.Value)}'.";

    /// <summary>A price or quantity: above zero and within reason.</summary>
    internal static void Amount<TOrder>(
        this FieldRules<TOrder> v, Expression<Func<TOrder, decimal?>> field, string name, Func<TOrder, decimal?> value)
        where TOrder : TradeOrder =>
        v.Field(field, o => IsAmount(value(o)), o => $"{name} must be greater than 0 and at most {MaxAmount}; got {value(o).Text()}.");

    internal static bool IsAmount(decimal? value) => value is null or (> 0 and <= MaxAmount);

    internal static bool NeedsLimit(TradeOrder o) => o.Type == OrderType.Limit || o.Type == OrderType.StopLimit;

    internal static bool NeedsStop(TradeOrder o) => o.Type == OrderType.Stop || o.Type == OrderType.StopLimit;

    internal static string LimitWording(TradeOrder o) => NeedsLimit(o)
        ? $"{o.Type} orders require limit_price."
        : $"{o.Type} orders take no limit_price; got {o.LimitPrice.Text()}. Use type limit or stop_limit.";

    internal static int Decimals(decimal? value) => value is { } given ? (given / 1.000000000000000000000000000m).Scale : 0;

    private static string StopWording(TradeOrder o) => NeedsStop(o)
        ? $"{o.Type} orders require stop_price."
        : $"{o.Type} orders take no stop_price; got {o.StopPrice.Text()}. Use type stop or stop_limit.";
}
