using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;
using FluentValidation;

namespace AlpacaMcp.Trading.Validation;

/// <summary>Bracket, OCO and OTO: which exits are required with what, and on which side of the entry they lie.</summary>
/// <seealso href="https://docs.alpaca.markets/docs/orders-at-alpaca#bracket-orders"/>
internal sealed class OrderClassValidator : AbstractValidator<StockOrder>
{
    private const decimal Apart = 0.01m;

    private readonly FieldRules<StockOrder> _fields;

    public OrderClassValidator()
    {
        _fields = new(this);
        _fields.Field(
            o => o.OrderClass,
            o => IsSimple(o) || IsComplex(o),
            o => $"order_class must be simple, bracket, oco or oto for stocks; got '{Printable.Of(o.OrderClass.Value)}'.");
        _fields.Field(
            o => o.OrderClass,
            o => !IsSimple(o) || !(HasTake(o) || HasStop(o) || o.StopLossLimitPrice.HasValue),
            o => $"order_class must be bracket, oco or oto for an exit at {(o.TakeProfitLimitPrice ?? o.StopLossStopPrice ?? o.StopLossLimitPrice).Text()}; got simple.");
        _fields.Field(
            o => o.OrderClass,
            o => !IsComplex(o) || (!StockOrderValidator.IsFractional(o) && !o.ExtendedHours),
            o => $"order_class {o.OrderClass} takes whole shares and no extended_hours; got {(o.Notional.HasValue ? "notional" : "qty")} {(o.Notional ?? o.Qty).Text()}{(o.ExtendedHours ? " with extended_hours" : "")}.");
        _fields.Field(
            o => o.TimeInForce,
            o => !IsComplex(o) || o.TimeInForce == TimeInForce.Day || o.TimeInForce == TimeInForce.Gtc,
            o => $"order_class {o.OrderClass} takes time_in_force day or gtc; got {o.TimeInForce}.");
        _fields.Field(
            o => o.TakeProfitLimitPrice,
            o => !NeedsBoth(o) || HasTake(o),
            o => $"{o.OrderClass} orders require take_profit_limit_price.");
        _fields.Field(
            o => o.StopLossStopPrice,
            o => !NeedsBoth(o) || HasStop(o),
            o => $"{o.OrderClass} orders require stop_loss_stop_price.");
        _fields.Field(
            o => o.OrderClass,
            o => o.OrderClass != OrderClass.Oto || HasTake(o) != HasStop(o),
            _ => "order_class oto takes exactly one of take_profit_limit_price and stop_loss_stop_price.");
        _fields.Field(
            o => o.StopLossLimitPrice,
            o => o.StopLossLimitPrice is null || HasStop(o),
            _ => "stop_loss_limit_price needs stop_loss_stop_price.");
        _fields.Amount(o => o.TakeProfitLimitPrice, "take_profit_limit_price", o => o.TakeProfitLimitPrice);
        _fields.Amount(o => o.StopLossStopPrice, "stop_loss_stop_price", o => o.StopLossStopPrice);
        _fields.Amount(o => o.StopLossLimitPrice, "stop_loss_limit_price", o => o.StopLossLimitPrice);
        AddTypes();
        AddSides();
    }

    private static bool IsSimple(StockOrder o) => o.OrderClass == OrderClass.Simple || o.OrderClass.Value.Length == 0;

    private static bool IsComplex(StockOrder o) => NeedsBoth(o) || o.OrderClass == OrderClass.Oto;

    private static bool NeedsBoth(StockOrder o) => o.OrderClass == OrderClass.Bracket || o.OrderClass == OrderClass.Oco;

    private static bool HasTake(StockOrder o) => o.TakeProfitLimitPrice.HasValue;

    private static bool HasStop(StockOrder o) => o.StopLossStopPrice.HasValue;

    private static bool IsApart(StockOrder o, decimal? higher, decimal? lower) =>
        higher is null || lower is null || !OrderShape.IsAmount(higher) || !OrderShape.IsAmount(lower) || (o.IsBuy ? higher - lower : lower - higher) >= Apart;

    private void AddTypes()
    {
        _fields.Field(
            o => o.Type,
            o => o.OrderClass != OrderClass.Oco || o.Type == OrderType.Limit,
            o => $"type must be limit for order_class oco; got {o.Type}.");
        _fields.Field(
            o => o.LimitPrice,
            o => o.OrderClass != OrderClass.Oco || o.LimitPrice is null || o.LimitPrice == o.TakeProfitLimitPrice,
            o => $"limit_price of an oco order is its take_profit_limit_price; got {o.LimitPrice.Text()}. Leave it out.");
        _fields.Field(
            o => o.Type,
            o => !IsComplex(o) || o.OrderClass == OrderClass.Oco || o.Type != OrderType.TrailingStop,
            o => $"type must be market, limit, stop or stop_limit for order_class {o.OrderClass}; got {o.Type}.");
    }

    // An entry's exits lie on the far side of it: a buy takes profit above and stops below. An OCO is itself the exit, so its side is mirrored.
    private void AddSides()
    {
        _fields.Field(
            o => o.TakeProfitLimitPrice,
            o => o.OrderClass == OrderClass.Oco
                ? IsApart(o, o.StopLossStopPrice, o.TakeProfitLimitPrice)
                : IsApart(o, o.TakeProfitLimitPrice, o.StopLossStopPrice),
            o => $"take_profit_limit_price {o.TakeProfitLimitPrice.Text()} must be at least 0.01 better than stop_loss_stop_price {o.StopLossStopPrice.Text()} for the position being exited.");
        _fields.Field(
            o => o.TakeProfitLimitPrice,
            o => o.OrderClass == OrderClass.Oco || IsApart(o, o.TakeProfitLimitPrice, o.LimitPrice),
            o => $"take_profit_limit_price {o.TakeProfitLimitPrice.Text()} must be at least 0.01 {(o.IsBuy ? "above" : "below")} the entry's limit_price {o.LimitPrice.Text()}.");
        _fields.Field(
            o => o.StopLossStopPrice,
            o => o.OrderClass == OrderClass.Oco || IsApart(o, o.LimitPrice, o.StopLossStopPrice),
            o => $"stop_loss_stop_price {o.StopLossStopPrice.Text()} must be at least 0.01 {(o.IsBuy ? "below" : "above")} the entry's limit_price {o.LimitPrice.Text()}.");
    }
}
