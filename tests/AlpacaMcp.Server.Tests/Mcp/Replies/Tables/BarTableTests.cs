using System.Text.Json;
using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Prices;
using CsCheck;

namespace AlpacaMcp.Server.Tests.Mcp.Replies.Tables;

public sealed class BarTableTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 10, 13, 30, 0, TimeSpan.Zero);

    // Prices as a feed may send them: whole, with cents, below a cent, with zeros at their end.
    private static readonly Gen<decimal> Prices = Gen.Select(Gen.Long[0, 99_999_999_999], Gen.Int[0, 6], (digits, decimals) => new decimal(digits) / Power(decimals) * 1.000m);

    private static readonly Gen<Bar> Bars =
        from p in Gen.Select(Prices, Prices, Prices, Prices)
        from volume in Prices
        from trades in Gen.Long[0, 1_000_000].Nullable()
        from vwap in Prices.Nullable()
        select new Bar { Time = Start, Open = p.Item1, High = p.Item2, Low = p.Item3, Close = p.Item4, Volume = volume, TradeCount = trades, VolumeWeightedPrice = vwap };

    [Fact]
    public void Every_value_can_be_read_back_whatever_the_prices()
    {
        Gen.Select(Bars.List[1, 6], Gen.Int[0, 200]).Sample(
            (bars, more) =>
            {
                var series = bars.Concat(Enumerable.Repeat(bars[0], more)).Select((bar, i) => bar with { Time = Start.AddMinutes(i) }).ToList();

                var reply = Shown(series);

                Assert.Equal(series.Count > 100, reply.Has("packing"));
                Assert.Equal(series.Select(Values), Unpacked.Bars(reply, "X"));
            },
            iter: 200);
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void Packs_above_a_hundred_bars(int count, bool packed)
    {
        Assert.Equal(packed, Shown(Many(count, 10.25m)).Has("packing"));
    }

    [Fact]
    public void Steps_are_as_large_as_the_prices_allow()
    {
        var (whole, mills) = (Shown(Many(200, 12m)), Shown(Many(200, 0.125m)));

        Assert.Equal((1m, 0.001m), (whole.Number("price_step"), mills.Number("price_step")));
    }

    [Fact]
    public void Stays_plain_when_a_price_is_too_fine_to_count_in_steps()
    {
        var reply = Shown(Many(200, 1.0000000000001m));

        Assert.False(reply.Has("packing"));
        Assert.Equal(1.0000000000001m, Unpacked.Bars(reply, "X")[0].Close);
    }

    [Fact]
    public void Leaves_out_a_symbol_without_bars()
    {
        Assert.Equal("{}", Shown([]).At("bars").GetRawText());
    }

    private static IReadOnlyList<Bar> Many(int count, decimal price) =>
        [.. Enumerable.Range(0, count).Select(i => new Bar { Time = Start.AddMinutes(i), Open = price, High = price, Low = price, Close = price, Volume = 1 })];

    private static JsonElement Shown(IReadOnlyList<Bar> bars)
    {
        var page = new BarsPage { Bars = new Dictionary<string, IReadOnlyList<Bar>> { ["X"] = bars } };
        return JsonSerializer.SerializeToElement(BarsReply.Of(Timeframe.Read("1Min"), "iex", new TimeRange(Start, null), page), ToolJsonContext.Default.BarsReply);
    }

    private static BarValues Values(Bar bar) => new(bar.Time, bar.Open, bar.High, bar.Low, bar.Close, bar.Volume, bar.TradeCount, bar.VolumeWeightedPrice);

    private static decimal Power(int decimals) => (decimal)Math.Pow(10, decimals);
}
