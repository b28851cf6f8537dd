using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.Streams;

public sealed class CryptoBookTests
{
    private const string Latest = "/v1beta3/crypto/us/latest/orderbooks?symbols=BTC/USD";

    [Fact]
    public async Task A_book_comes_whole_and_its_changes_add_up_to_the_book_of_rest()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.MarketAsync(desk, "/v1beta3/crypto/us", "\"orderbooks\":[\"BTC/USD\"]");

        var whole = await client.HearAsync();
        var (bids, asks) = (new Dictionary<decimal, decimal>(), new Dictionary<decimal, decimal>());
        Apply(whole, bids, asks);
        Assert.Equal(("o", "BTC/USD", true), ((string?)whole["T"], (string?)whole["S"], (bool?)whole["r"]));
        await AssertAsync(desk, bids, asks);

        for (var step = 0; step < 20; step++)
        {
            // A quote that is fixed and let go again changes the book as any other does.
            if (step == 8)
                desk.Exchange.Market.Pin("BTC/USD", 50_000m, 50_010m);
            if (step == 12)
                desk.Exchange.Market.Unpin("BTC/USD");
            desk.Step(TimeSpan.FromSeconds(5));
            var change = await client.HearAsync();
            Assert.Null(change["r"]);
            Apply(change, bids, asks);
            await AssertAsync(desk, bids, asks);
        }
    }

    [Fact]
    public async Task Who_comes_back_gets_the_whole_book_again()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.MarketAsync(desk, "/v1beta3/crypto/us", "\"orderbooks\":[\"BTC/USD\"]");
        await client.HearAsync();

        await client.AskAsync("""{"action":"unsubscribe","orderbooks":["BTC/USD"]}""");
        await client.AskAsync("""{"action":"subscribe","orderbooks":["BTC/USD"]}""");

        Assert.True((bool?)(await client.HearAsync())["r"]);
    }

    private static async Task AssertAsync(Desk desk, Dictionary<decimal, decimal> bids, Dictionary<decimal, decimal> asks)
    {
        var book = (await desk.GetAsync(Latest)).Json["orderbooks"]!["BTC/USD"]!;
        Assert.Equal(Levels(book["b"]!).OrderBy(level => level.Price), bids.Select(level => (Price: level.Key, Size: level.Value)).OrderBy(level => level.Price));
        Assert.Equal(Levels(book["a"]!).OrderBy(level => level.Price), asks.Select(level => (Price: level.Key, Size: level.Value)).OrderBy(level => level.Price));
    }

    private static void Apply(JsonNode message, Dictionary<decimal, decimal> bids, Dictionary<decimal, decimal> asks)
    {
        foreach (var (side, levels) in new[] { (bids, message["b"]!), (asks, message["a"]!) })
        {
            foreach (var (price, size) in Levels(levels))
            {
                if (size == 0)
                    side.Remove(price);
                else
                    side[price] = size;
            }
        }
    }

    private static IEnumerable<(decimal Price, decimal Size)> Levels(JsonNode levels) =>
        levels.AsArray().Select(level => ((decimal)level!["p"]!, (decimal)level["s"]!));
}
