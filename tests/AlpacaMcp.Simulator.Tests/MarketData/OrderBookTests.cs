using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.MarketData;

public sealed class OrderBookTests
{
    [Fact]
    public async Task The_quote_is_the_top_and_prices_get_worse()
    {
        await using var desk = await Desk.OpenAsync();

        var book = (await desk.GetAsync("/v1beta3/crypto/us/latest/orderbooks?symbols=BTC/USD")).Taken["orderbooks"]!["BTC/USD"]!;
        var quote = (await desk.GetAsync("/v1beta3/crypto/us/latest/quotes?symbols=BTC/USD")).Taken["quotes"]!["BTC/USD"]!;
        var (asks, bids) = (Prices(book["a"]!), Prices(book["b"]!));

        Assert.Equal((quote.Number("ap"), quote.Number("as")), (book["a"]![0]!.Number("p"), book["a"]![0]!.Number("s")));
        Assert.Equal((quote.Number("bp"), quote.Number("bs")), (book["b"]![0]!.Number("p"), book["b"]![0]!.Number("s")));
        Assert.Equal(quote["t"]!.ToString(), book["t"]!.ToString());
        Assert.Equal((10, 10), (asks.Distinct().Count(), bids.Distinct().Count()));
        Assert.Equal(asks.Order(), asks);
        Assert.Equal(bids.OrderDescending(), bids);
        Assert.All(book["a"]!.AsArray().Concat(book["b"]!.AsArray()), level => Assert.InRange(level!.Number("s"), 0.001m, 10m));
    }

    [Fact]
    public async Task A_pinned_pair_has_its_pin_on_top()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("DOGEUSD", 0.10m, 0.11m);

        var book = (await desk.GetAsync("/v1beta3/crypto/us/latest/orderbooks?symbols=DOGE/USD,QQQQ/USD")).Taken["orderbooks"]!;

        var only = Assert.Single(book.AsObject()).Value!;
        Assert.Equal((0.11m, 0.10m), (only["a"]![0]!.Number("p"), only["b"]![0]!.Number("p")));
        Assert.All(Prices(only["b"]!), price => Assert.True(price > 0));
    }

    private static decimal[] Prices(JsonNode side) => [.. side.AsArray().Select(level => level!.Number("p"))];
}
