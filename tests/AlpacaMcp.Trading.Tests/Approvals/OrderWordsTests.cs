using System.Reflection;
using System.Text.Json;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Tests.Approvals;

public sealed class OrderWordsTests
{
    private static readonly StockOrder Everything = A.Bracket(3, 260m, 240m) with
    {
        Type = OrderType.Limit,
        LimitPrice = 250.5m,
        StopLossLimitPrice = 239m,
        ExtendedHours = true,
        AdvancedInstructions = JsonDocument.Parse("""{"algorithm":"DMA","destination":"NYSE"}""").RootElement,
    };

    [Fact]
    public void Says_all_there_is_to_say_of_an_order() => Assert.Equal(
        """buy 3 AAPL, limit order, limit price 250.5, day, as bracket, take profit 260, stop loss 240, stop loss limit 239, in extended hours too, routed by {"algorithm":"DMA","destination":"NYSE"}""",
        Words(Everything));

    [Fact]
    public void Says_the_legs() => Assert.Equal(
        $"2 AAPL multi-leg (buy 1 {O.Call(220)} buy_to_open, sell 1 {O.Call(230)} sell_to_open), limit order, limit price 1.1, day, as mleg",
        Words(O.Spread(2, O.BuyToOpen(O.Call(220)), O.SellToOpen(O.Call(230))).At(1.10m)));

    [Fact]
    public void Says_an_amount_a_trail_and_an_intent()
    {
        Assert.Equal("buy 100 USD of AAPL, market order, day", Words(A.BuyNotional(100)));
        Assert.Equal("sell 1 AAPL, trailing_stop order, trailing by percent 2.5, day", Words(A.Sell(1) with { Type = OrderType.TrailingStop, TrailPercent = 2.5m }));
        Assert.Equal($"sell 1 {O.Call(220)}, market order, day, sell_to_open", Words(O.Sell(O.Call(220)) with { PositionIntent = PositionIntent.SellToOpen }));
    }

    /// <summary>Whatever the hash is over is in the words: a term added to an order and left out here is found.</summary>
    [Fact]
    public void Another_term_is_another_order_in_words_and_in_its_hash()
    {
        OrderTerms terms = new("AAPL", "buy", "limit", "day", 1, null, 2, 3, 4, 5) { Legs = "legs", Extras = new("bracket", 6, 7, 8, false, "{}", "buy_to_open") };

        var others = Others(terms).Concat(Others(terms.Extras).Select(extras => terms with { Extras = extras })).ToList();

        Assert.Equal(typeof(OrderTerms).GetProperties().Length + typeof(OrderExtras).GetProperties().Length - 2, others.Count); // Two instead of a Qty and of the Extras themselves.
        Assert.All(others, other => Assert.NotEqual(OrderWords.Of(terms, terms.Symbol), OrderWords.Of(other, other.Symbol)));
        Assert.All(others, other => Assert.NotEqual(OrderHash.Of(IntentKind.Order, terms), OrderHash.Of(IntentKind.Order, other)));
    }

    [Fact]
    public void The_same_amount_in_another_spelling_is_the_same_order() =>
        Assert.Equal(OrderHash.Of(IntentKind.Order, OrderTerms.Of(A.BuyLimit(3, 250m).ToWire("a"))), OrderHash.Of(IntentKind.Order, OrderTerms.Of(A.BuyLimit(3.0m, 250.00m).ToWire("b"))));

    [Fact]
    public void Replacing_and_placing_are_two_things()
    {
        var terms = OrderTerms.Of(A.BuyLimit(3, 250m).ToWire("a"));

        Assert.NotEqual(OrderHash.Of(IntentKind.Order, terms), OrderHash.Of(IntentKind.Replace, terms, A.Id(1)));
        Assert.NotEqual(OrderHash.Of(IntentKind.Replace, terms, A.Id(2)), OrderHash.Of(IntentKind.Replace, terms, A.Id(1)));
    }

    private static string Words(TradeOrder order) => OrderWords.Of(OrderTerms.Of(order.ToWire("id")), order.Label);

    // One property changed at a time; an amount in USD shows only where there is no quantity.
    private static IEnumerable<T> Others<T>(T record)
        where T : class
    {
        foreach (var property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.Name is not (nameof(OrderTerms.Notional) or nameof(OrderTerms.Extras))))
        {
            var copy = (T)typeof(T).GetMethod("<Clone>$")!.Invoke(record, null)!; // records have it
            property.SetValue(copy, Changed(property.GetValue(record)));
            yield return copy;
        }
    }

    private static object Changed(object? value) => value switch
    {
        decimal number => number + 100,
        bool flag => !flag,
        _ => $"{value}x",
    };
}
