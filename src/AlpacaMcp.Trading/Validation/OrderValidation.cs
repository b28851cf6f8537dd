using AlpacaMcp.Trading.Orders;
using FluentValidation;

namespace AlpacaMcp.Trading.Validation;

/// <summary>Finds the validator of an order's kind and words its findings. The list of kinds is explicit: native AOT scans nothing.</summary>
internal sealed class OrderValidation(IValidator<StockOrder> stocks, IValidator<CryptoOrder> crypto, IValidator<OptionOrder> options)
{
    internal IReadOnlyList<Objection> Check(TradeOrder order)
    {
        var result = order switch
        {
            StockOrder stock => stocks.Validate(stock),
            CryptoOrder coin => crypto.Validate(coin),
            OptionOrder option => options.Validate(option),
            _ => throw new NotSupportedException($"No validator for {order.GetType().Name}."),
        };
        return [.. result.Errors.Select(RuleWording.ToObjection).DistinctBy(o => (o.Field, o.Message))];
    }
}
