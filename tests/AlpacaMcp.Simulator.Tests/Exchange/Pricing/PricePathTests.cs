using AlpacaMcp.Simulator.Exchange.Pricing;
using CsCheck;

namespace AlpacaMcp.Simulator.Tests.Exchange.Pricing;

public sealed class PricePathTests
{
    private static readonly Gen<TradingDay> s_days =
        from seed in Gen.Int[1, 1000]
        from instrument in Gen.Int[0, InstrumentList.All.Count - 1].Select(i => InstrumentList.All[i])
        from date in Gen.Int[0, 1800].Select(days => new DateOnly(2021, 6, 1).AddDays(days))
        let stretches = new PricePath(seed).Stretches(instrument, date)
        where stretches.Count > 0
        from i in Gen.Int[0, stretches.Count - 1]
        select stretches[i];

    [Fact]
    public void A_tick_alone_is_the_tick_of_the_whole_day() => s_days.Sample(
        day =>
        {
            var (prices, lots) = (new long[day.Ticks.Count], new long[day.Ticks.Count]);
            day.Ticks.Fill(prices, lots);
            for (var tick = 0; tick < prices.Length; tick += 97)
                Assert.Equal((prices[tick], lots[tick]), (day.Ticks.At(tick).Price, day.Ticks.At(tick).Lots));
        },
        iter: 50);

    [Fact]
    public void Trades_are_inside_their_quotes_and_bars_span_their_trades() => s_days.Sample(
        day =>
        {
            var ticks = Enumerable.Range(0, day.Ticks.Count).Select(tick => day.Ticks.At(tick)).ToArray();
            Assert.All(ticks, tick => Assert.True(tick.Bid > 0 && tick.Bid <= tick.Price && tick.Price <= tick.Ask && tick.Bid < tick.Ask));

            var bars = DayBars.Split([day], TimeSpan.FromMinutes(1), day.End);

            Assert.Equal(ticks.Chunk(day.IsExtended ? 2 : 12).Select(minute => (minute.Max(tick => tick.Price) * day.PriceUnit, minute.Min(tick => tick.Price) * day.PriceUnit)), bars.Select(bar => (bar.High, bar.Low)));
            Assert.Equal(ticks.Chunk(day.IsExtended ? 2 : 12).Select(minute => minute.Sum(tick => tick.Lots) * day.Lot), bars.Select(bar => bar.Volume));
        },
        iter: 20);

    [Fact]
    public void A_day_moves_by_its_volatility()
    {
        var path = new PricePath(1);
        var closes = Enumerable.Range(0, 1000).Select(i => path.Day(Btc, new DateOnly(2022, 1, 1).AddDays(i))).OfType<TradingDay>().Select(day => (double)day.TradeAt(day.Ticks.Count - 1).Price).ToArray();
        var returns = closes.Zip(closes.Skip(1), (before, after) => Math.Log(after / before)).ToArray();
        var deviation = Math.Sqrt(returns.Average(change => change * change));

        Assert.InRange(deviation / Btc.DailyVolatility, 0.9, 1.1);
    }

    [Fact]
    public void Another_seed_is_another_market() => Assert.NotEqual(
        new PricePath(1).LastTrade(Btc, Desk.FridayTen).Price, new PricePath(2).LastTrade(Btc, Desk.FridayTen).Price);

    private static Instrument Btc => InstrumentList.All.Single(instrument => instrument.Symbol == "BTC/USD");
}
