using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;
using FluentValidation;

namespace AlpacaMcp.Trading.Validation;

/// <summary>Is it a stock order Alpaca could accept? The whole matrix of type, time in force, class, hours and fractions.</summary>
/// <seealso href="https://docs.alpaca.markets/docs/orders-at-alpaca"/>
internal sealed class StockOrderValidator : AbstractValidator<StockOrder>
{
    private static readonly OrderType[] Types = [OrderType.Market, OrderType.Limit, OrderType.Stop, OrderType.StopLimit, OrderType.TrailingStop];

    private readonly FieldRules<StockOrder> _fields;

    public StockOrderValidator()
    {
        _fields = new(this);
        _fields.AddShape();
        _fields.Field(
            o => o.Symbol,
            o => SymbolForm.IsTicker(o.Symbol),
            o => $"symbol must be a ticker in capitals, such as AAPL or BRK.B; got '{Printable.Of(o.Symbol)}'.");
        _fields.Field(o => o.Type, o => Types.Contains(o.Type), o => $"type must be one of {string.Join(", ", Types)}; got '{Printable.Of(o.Type.Value)}'.");
        _fields.Field(o => o.LimitPrice, o => o.OrderClass == OrderClass.Oco || OrderShape.NeedsLimit(o) == o.LimitPrice.HasValue, OrderShape.LimitWording);
        AddTimes();
        AddFractions();
        AddTrailing();
        Include(new StockOrderPricesValidator());
        Include(new OrderClassValidator());
        Include(new RoutingValidator());
    }

    internal static bool IsFractional(StockOrder o) => o.Notional.HasValue || (o.Qty is { } qty && qty != decimal.Truncate(qty));

    private static bool IsDayOrGtc(StockOrder o) => o.TimeInForce == TimeInForce.Day || o.TimeInForce == TimeInForce.Gtc;

    private void AddTimes()
    {
        _fields.Field(
            o => o.TimeInForce,
            o => TimeInForce.Known.Contains(o.TimeInForce.Value),
            o => $"time_in_force must be one of {string.Join(", ", TimeInForce.Known)}; got '{Printable.Of(o.TimeInForce.Value)}'.");
        _fields.Field(
            o => o.TimeInForce,
            o => IsDayOrGtc(o) || o.Type == OrderType.Market || o.Type == OrderType.Limit,
            o => $"time_in_force {o.TimeInForce} takes market or limit orders; use day or gtc for {o.Type}.");
        _fields.Field(
            o => o.ExtendedHours,
            o => !o.ExtendedHours || (o.Type == OrderType.Limit && IsDayOrGtc(o)),
            o => $"extended_hours needs type limit with time_in_force day or gtc; got {o.Type} {o.TimeInForce}.");
    }

    private void AddFractions()
    {
        _fields.Field(
            o => o.TimeInForce,
            o => !IsFractional(o) || o.TimeInForce == TimeInForce.Day,
            o => $"time_in_force must be day for fractional and notional orders; got {o.TimeInForce}.");
        _fields.Field(
            o => o.Type,
            o => !IsFractional(o) || o.Type != OrderType.TrailingStop,
            o => $"type trailing_stop takes whole shares: give qty as a whole number; got {(o.Qty ?? o.Notional).Text()}.");
    }

    private void AddTrailing()
    {
        _fields.Field(
            o => o.TrailPrice,
            o => o.Type == OrderType.TrailingStop ? o.TrailPrice.HasValue != o.TrailPercent.HasValue : o.TrailPrice is null && o.TrailPercent is null,
            o => o.Type == OrderType.TrailingStop
                ? "trailing_stop orders require exactly one of trail_price (USD) and trail_percent."
                : $"{o.Type} orders take neither trail_price nor trail_percent; got {(o.TrailPrice ?? o.TrailPercent).Text()}. Use type trailing_stop.");
        _fields.Amount(o => o.TrailPrice, "trail_price", o => o.TrailPrice);
        _fields.Field(
            o => o.TrailPercent,
            o => o.TrailPercent is null or (>= 0.1m and < 100),
            o => $"trail_percent must be at least 0.1 and below 100; got {o.TrailPercent.Text()}.");
    }
}
