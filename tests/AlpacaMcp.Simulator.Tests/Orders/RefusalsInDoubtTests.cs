namespace AlpacaMcp.Simulator.Tests.Orders;

/// <summary>Where Alpaca's pages disagree, a setting decides; the table of valid orders shows the other side of each.</summary>
public sealed class RefusalsInDoubtTests
{
    [Fact]
    public async Task Crypto_may_take_fill_or_kill()
    {
        var doubts = new OrderDoubts { CryptoFok = true };

        Assert.Equal((200, null), await AnswerAsync(doubts, OrderText.Coin.With("""{"time_in_force":"fok"}""")));
        Assert.Equal(
            (422, "invalid crypto time_in_force"),
            await AnswerAsync(doubts, OrderText.Coin.With("""{"time_in_force":"fok","type":"stop_limit","stop_price":"55000","limit_price":"56000"}""")));
    }

    [Fact]
    public async Task Fractions_may_be_market_orders_only()
    {
        var doubts = new OrderDoubts { FractionalLimits = false };

        Assert.Equal((422, "invalid order type"), await AnswerAsync(doubts, OrderText.Stock.With("""{"qty":"0.5","type":"limit","limit_price":"90"}""")));
        Assert.Equal((200, null), await AnswerAsync(doubts, OrderText.Stock.With("""{"qty":"0.5"}""")));
    }

    [Fact]
    public async Task Extended_hours_may_be_for_day_orders_only()
    {
        var doubts = new OrderDoubts { ExtendedHoursGtc = false };

        Assert.Equal(
            (422, "extended hours order must be DAY limit orders"),
            await AnswerAsync(doubts, OrderText.Stock.With("""{"type":"limit","limit_price":"90","time_in_force":"gtc","extended_hours":true}""")));
        Assert.Equal((200, null), await AnswerAsync(doubts, OrderText.Stock.With("""{"type":"limit","limit_price":"90","extended_hours":true}""")));
    }

    [Fact]
    public async Task Brackets_may_be_entered_by_market_and_limit_only()
    {
        var doubts = new OrderDoubts { StopEntries = false };

        Assert.Equal(
            (422, "bracket orders must be market or limit orders"), await AnswerAsync(doubts, OrderText.Bracket.With("""{"type":"stop","stop_price":"110"}""")));
        Assert.Equal((200, null), await AnswerAsync(doubts, OrderText.Bracket.With("""{"type":"limit","limit_price":"95"}""")));
    }

    /// <summary>Friday 15:52 in New York.</summary>
    [Fact]
    public async Task Closing_auction_orders_may_be_taken_until_later()
    {
        var doubts = new OrderDoubts { ClosingAuctionCutoff = new(15, 55) };
        const string Close = """{"time_in_force":"cls"}""";

        Assert.Equal((200, null), await AnswerAsync(doubts, OrderText.Stock.With(Close), TimeSpan.FromMinutes(352)));
        Assert.Equal(
            (403, "cls orders must be submitted after 7:00pm and before 3:55pm"), await AnswerAsync(doubts, OrderText.Stock.With(Close), TimeSpan.FromMinutes(355)));
    }

    private static async Task<(int Status, string? Message)> AnswerAsync(OrderDoubts doubts, string order, TimeSpan later = default)
    {
        await using var desk = await OrderText.MarketAsync(new() { Doubts = doubts });
        desk.Step(later);
        var answer = await desk.OrderAsync(order);
        return (answer.Status, answer["message"]);
    }
}
