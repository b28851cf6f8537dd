using System.Linq.Expressions;
using AlpacaMcp.Trading.Orders;
using FluentValidation;

namespace AlpacaMcp.Trading.Validation;

/// <summary>Price increments: two decimals from 1.00 USD, four below.</summary>
/// <seealso href="https://docs.alpaca.markets/docs/orders-at-alpaca#sub-penny-increments"/>
internal sealed class StockOrderPricesValidator : AbstractValidator<StockOrder>
{
    private readonly FieldRules<StockOrder> _fields;

    public StockOrderPricesValidator()
    {
        _fields = new(this);
        AddIncrement("limit_price", o => o.LimitPrice, o => o.LimitPrice);
        AddIncrement("stop_price", o => o.StopPrice, o => o.StopPrice);
        AddIncrement("take_profit_limit_price", o => o.TakeProfitLimitPrice, o => o.TakeProfitLimitPrice);
        AddIncrement("stop_loss_stop_price", o => o.StopLossStopPrice, o => o.StopLossStopPrice);
        AddIncrement("stop_loss_limit_price", o => o.StopLossLimitPrice, o => o.StopLossLimitPrice);
    }

    private void AddIncrement(string name, Expression<Func<StockOrder, decimal?>> field, Func<StockOrder, decimal?> value) =>
        _fields.Field(
            field,
            o => value(o) is not { } price || OrderShape.Decimals(price) <= (price >= 1 ? 2 : 4),
            o => $"{name} takes at most 2 decimals from 1.00 USD and 4 below; got {value(o)}.");
}
