using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Trading.Market;

namespace AlpacaMcp.Trading.Tests.Risk;

public sealed class ReferencePriceTests
{
    [Theory]
    [InlineData(15, 15.0, true)]
    [InlineData(15, 15.001, false)]
    [InlineData(60, 60.0, true)]
    [InlineData(60, 60.001, false)]
    public void A_quote_is_fresh_up_to_its_age_limit(int limit, double age, bool isFresh)
    {
        Assert.Equal(isFresh, Reading(limit, age, 99m, 100m).IsFresh);
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(99, 0)]
    [InlineData(0, 0)]
    public void A_price_of_zero_is_no_quote(int bid, int ask)
    {
        var price = Reading(15, 1, bid, ask);

        Assert.False(price.IsFresh);
        Assert.Null(price.Bid);
        Assert.Null(price.Ask);
        Assert.Null(price.QuoteAge);
    }

    [Fact]
    public void Without_a_fresh_quote_the_last_trade_counts_then_the_last_closes()
    {
        Assert.Equal(98m, Last(trade: 98m, day: 97m, before: 96m));
        Assert.Equal(97m, Last(trade: 0m, day: 97m, before: 96m));
        Assert.Equal(96m, Last(trade: null, day: null, before: 96m));
        Assert.Null(Last(null, null, null));
    }

    [Fact]
    public void A_stale_quote_gives_way_to_the_last_trade()
    {
        Assert.Equal(99.95m, A.StalePrice().LikelyAsk);
        Assert.Equal(100m, (A.StalePrice() with { Last = null }).LikelyAsk);
        Assert.Equal(100m, A.Price().LikelyAsk);
    }

    private static ReferencePrice Reading(int limitSeconds, double ageSeconds, decimal bid, decimal ask) =>
        new PriceReading(
            new Snapshot { LatestQuote = new Quote { Time = A.Now.AddSeconds(-ageSeconds), BidPrice = bid, AskPrice = ask } },
            TimeSpan.FromSeconds(limitSeconds)).At(A.Now);

    private static decimal? Last(decimal? trade, decimal? day, decimal? before) => new PriceReading(
        new Snapshot
        {
            LatestTrade = trade is { } price ? new Trade { Time = A.Now, Price = price } : null,
            DailyBar = Bar(day),
            PrevDailyBar = Bar(before),
        },
        TimeSpan.FromSeconds(15)).At(A.Now).Last;

    private static Bar? Bar(decimal? close) => close is { } price ? new Bar { Time = A.Now, Open = price, High = price, Low = price, Close = price, Volume = 1 } : null;
}
