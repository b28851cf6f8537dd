using System.Text.Json;
using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Server.Mcp.Replies.Prices;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.CryptoData;

public sealed class GetCryptoLatestOrderbookTests
{
    [Fact]
    public async Task Shows_both_sides_as_the_exchange_has_them()
    {
        await using var bench = await ToolBench.StartAsync();
        var truth = (await bench.AskExchangeAsync("/v1beta3/crypto/us/latest/orderbooks?symbols=BTC/USD")).At("orderbooks").GetProperty("BTC/USD");

        var reply = (await bench.CallAsync("get_crypto_latest_orderbook", """{"symbols":"BTC/USD"}""")).Content;

        var book = reply.At("order_books").GetProperty("BTC/USD");
        Assert.Equal(Raw(truth.At("b")), Levels(book.At("bids")));
        Assert.Equal(Raw(truth.At("a")), Levels(book.At("asks")));
        Assert.Equal((truth.Time("t"), 10m, 10m), (book.Time("time"), book.Number("bid_levels"), book.Number("ask_levels")));
        Assert.Equal("us", reply.Text("feed"));
        Assert.False(reply.Has("note"));
    }

    [Fact]
    public async Task Cuts_to_the_best_levels_and_says_so()
    {
        await using var bench = await ToolBench.StartAsync();
        var truth = (await bench.AskExchangeAsync("/v1beta3/crypto/us/latest/orderbooks?symbols=ETH/USD")).At("orderbooks").GetProperty("ETH/USD");

        var reply = (await bench.CallAsync("get_crypto_latest_orderbook", """{"symbols":"ETH/USD,NOPE/USD","max_levels":3}""")).Content;

        var book = reply.At("order_books").GetProperty("ETH/USD");
        Assert.Equal(Raw(truth.At("b")).Take(3), Levels(book.At("bids")));
        Assert.Equal(Raw(truth.At("a")).Take(3), Levels(book.At("asks")));
        Assert.Equal(10m, book.Number("bid_levels"));
        Assert.All((string[])["NOPE/USD", "max_levels"], part => Assert.Contains(part, reply.Text("note"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task Refuses_a_depth_out_of_bounds(int levels)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_crypto_latest_orderbook", $$"""{"symbols":"ETH/USD","max_levels":{{levels}}}""");

        Assert.Equal(["max_levels"], reply.Fields);
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Fact]
    public void Puts_the_best_first_and_leaves_out_empty_levels_whatever_the_order_of_the_answer()
    {
        OrderBookLevel[] levels = [new() { Price = 2m, Size = 5m }, new() { Price = 3m, Size = 0m }, new() { Price = 1m, Size = 4m }];

        var view = OrderBookView.Of(new() { Time = ToolBench.Now, Bids = levels, Asks = levels }, 10);

        Assert.Equal((2, 2, false), (view.BidLevels, view.AskLevels, view.IsCut));
        Assert.Equal([2m, 1m], view.Bids.Select(level => level[0].Number));
        Assert.Equal([1m, 2m], view.Asks.Select(level => level[0].Number));
    }

    private static IEnumerable<(decimal Price, decimal Size)> Raw(JsonElement side) => side.EnumerateArray().Select(level => (level.Number("p"), level.Number("s")));

    private static IEnumerable<(decimal Price, decimal Size)> Levels(JsonElement side) => side.EnumerateArray().Select(level => (level[0].GetDecimal(), level[1].GetDecimal()));
}
