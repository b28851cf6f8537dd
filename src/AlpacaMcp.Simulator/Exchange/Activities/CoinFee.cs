using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Activities;

/// <summary>The fee of one execution of coins; its entry is made when asked for.</summary>
/// <param name="Order">The order after the execution.</param>
/// <param name="Fill">The execution.</param>
/// <param name="Amount">Negative: coins of a purchase, dollars of a sale.</param>
internal sealed record CoinFee(Order Order, OrderFill Fill, decimal Amount)
{
    public NonTradeActivity Activity(DateTimeOffset at)
    {
        var isBuy = Order.Terms.IsBuy;
        return new NonTradeActivity(ActivityTypes.CryptoFee, NewYorkTime.Date(at), isBuy ? 0 : Amount)
        {
            Symbol = Order.Instrument.Symbol,
            Qty = isBuy ? Amount : null,
            Price = isBuy ? Fill.Price : null,
            Description = isBuy ? "Coin Pair Transaction Fee (Non USD)" : "Coin Pair Transaction Fee (USD)",
        };
    }
}
