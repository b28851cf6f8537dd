using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;
using FluentValidation;

namespace AlpacaMcp.Trading.Validation;

/// <summary>Is it an option order Alpaca could accept? One contract or a multi-leg order: whole contracts, in regular hours.</summary>
/// <seealso href="https://docs.alpaca.markets/us/docs/options-trading-overview"/>
internal sealed class OptionOrderValidator : AbstractValidator<OptionOrder>
{
    private readonly FieldRules<OptionOrder> _fields;

    public OptionOrderValidator()
    {
        _fields = new(this);
        _fields.AddStopAndId();
        AddQuantity();
        AddTypes();
        AddPrices();
        AddSubject();
        Include(new OptionLegsValidator());
    }

    private static string Kind(OptionOrder o) => o.IsMultiLeg ? "multi-leg option orders" : "options";

    private void AddQuantity()
    {
        _fields.Field(o => o.Notional, o => o.Notional is null, o => $"notional is not for options; give qty in contracts. Got {o.Notional.Text()}.");
        _fields.Field(o => o.Qty, o => o.Qty.HasValue || o.Notional.HasValue, _ => "qty is required: a whole number of contracts, or of units of a multi-leg order.");
        _fields.Amount(o => o.Qty, "qty", o => o.Qty);
        _fields.Field(o => o.Qty, o => o.Qty is not { } qty || qty == decimal.Truncate(qty), o => $"qty must be a whole number of contracts; got {o.Qty.Text()}.");
    }

    private void AddTypes()
    {
        _fields.Field(
            o => o.OrderClass,
            o => o.OrderClass.IsSimple || o.OrderClass == OrderClass.Mleg,
            o => $"order_class must be simple or mleg for options; got '{Printable.Of(o.OrderClass.Value)}'.");
        _fields.Field(
            o => o.Type,
            o => o.Type == OrderType.Market || o.Type == OrderType.Limit || (!o.IsMultiLeg && OrderShape.NeedsStop(o)),
            o => $"type must be market{(o.IsMultiLeg ? " or limit" : ", limit, stop or stop_limit")} for {Kind(o)}; got '{Printable.Of(o.Type.Value)}'.");
        _fields.Field(
            o => o.TimeInForce,
            o => o.TimeInForce == TimeInForce.Day || (o.TimeInForce == TimeInForce.Gtc && o.Type == OrderType.Limit),
            o => $"time_in_force must be day for {Kind(o)}, or gtc with type limit; got {Printable.Of(o.TimeInForce.Value)}.");
    }

    private void AddPrices()
    {
        _fields.Field(o => o.LimitPrice, o => OrderShape.NeedsLimit(o) == o.LimitPrice.HasValue, OrderShape.LimitWording);
        _fields.Field(
            o => o.LimitPrice,
            o => o.IsMultiLeg ? o.LimitPrice is null or (>= -OrderShape.MaxAmount and <= OrderShape.MaxAmount) : OrderShape.IsAmount(o.LimitPrice),
            o => o.IsMultiLeg
                ? $"limit_price must lie within {OrderShape.MaxAmount} on either side of 0; got {o.LimitPrice.Text()}."
                : $"limit_price must be greater than 0 and at most {OrderShape.MaxAmount}; got {o.LimitPrice.Text()}. side says whether it is paid or received.");
        _fields.Field(o => o.LimitPrice, o => OrderShape.Decimals(o.LimitPrice) <= 2, o => $"limit_price takes at most 2 decimals for options; got {o.LimitPrice}.");
        _fields.Field(o => o.StopPrice, o => OrderShape.Decimals(o.StopPrice) <= 2, o => $"stop_price takes at most 2 decimals for options; got {o.StopPrice}.");
    }

    private void AddSubject()
    {
        _fields.Field(
            o => o.Symbol,
            o => o.IsMultiLeg ? o.Symbol.Length == 0 : SymbolForm.IsContract(o.Symbol),
            o => o.IsMultiLeg
                ? $"symbol stands in each leg; leave it out with legs. Got '{Printable.Of(o.Symbol)}'."
                : $"symbol must be an option contract, such as AAPL260618C00250000 (root, YYMMDD, C or P, strike x 1000 in 8 digits), unless legs are given; got '{Printable.Of(o.Symbol)}'.");
        _fields.Field(
            o => o.Side,
            o => o.IsMultiLeg ? o.Side.Value.Length == 0 : OrderShape.IsSide(o.Side),
            o => o.IsMultiLeg ? $"side stands in each leg; leave it out with legs. Got '{Printable.Of(o.Side.Value)}'." : OrderShape.SideWording(o));
        _fields.Field(
            o => o.PositionIntent,
            o => o.PositionIntent is not { } intent || (!o.IsMultiLeg && OptionLegsValidator.Fits(intent, o.Side)),
            o => o.IsMultiLeg
                ? "position_intent stands in each leg; leave it out with legs."
                : $"position_intent must be {string.Join(" or ", PositionIntent.Known.Where(word => word.StartsWith(o.Side.Value, StringComparison.Ordinal)))} for side {Printable.Of(o.Side.Value)}; got '{Printable.Of(o.PositionIntent?.Value ?? "")}'.");
    }
}
