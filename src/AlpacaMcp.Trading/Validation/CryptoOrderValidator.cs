using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;
using FluentValidation;

namespace AlpacaMcp.Trading.Validation;

/// <summary>Is it a crypto order Alpaca could accept? Market, limit and stop_limit; gtc or ioc; always simple.</summary>
/// <seealso href="https://docs.alpaca.markets/docs/crypto-trading"/>
internal sealed class CryptoOrderValidator : AbstractValidator<CryptoOrder>
{
    private readonly FieldRules<CryptoOrder> _fields;

    public CryptoOrderValidator()
    {
        _fields = new(this);
        _fields.AddShape();
        _fields.Field(
            o => o.Symbol,
            o => SymbolForm.IsPair(o.Symbol),
            o => $"symbol must be a crypto pair in capitals with a slash, such as BTC/USD; got '{Printable.Of(o.Symbol)}'.");
        _fields.Field(
            o => o.Type,
            o => o.Type == OrderType.Market || OrderShape.NeedsLimit(o),
            o => $"type must be market, limit or stop_limit for crypto; got {Printable.Of(o.Type.Value)}.");
        _fields.Field(
            o => o.TimeInForce,
            o => o.TimeInForce == TimeInForce.Gtc || o.TimeInForce == TimeInForce.Ioc,
            o => $"time_in_force must be gtc or ioc for crypto; got {Printable.Of(o.TimeInForce.Value)}.");
        _fields.Field(
            o => o.TimeInForce,
            o => o.TimeInForce != TimeInForce.Ioc || o.Type != OrderType.StopLimit,
            _ => "time_in_force ioc takes market or limit orders; use gtc for stop_limit.");
        _fields.Field(o => o.LimitPrice, o => OrderShape.NeedsLimit(o) == o.LimitPrice.HasValue, OrderShape.LimitWording);
    }
}
