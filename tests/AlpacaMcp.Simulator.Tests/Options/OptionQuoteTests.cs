using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Exchange.Pricing;
using CsCheck;

namespace AlpacaMcp.Simulator.Tests.Options;

/// <summary>The quotes of whole chains at random moments of open markets.</summary>
public sealed class OptionQuoteTests
{
    /// <summary>From 10:00 to 15:30 on two hundred days.</summary>
    private static readonly Gen<(PricePath Path, Instrument Underlying, DateTimeOffset At)> s_moments =
        from seed in Gen.Int[1, 50]
        from underlying in Gen.Int[0, OptionContracts.Underlyings.Count - 1].Select(i => OptionContracts.Underlyings[i])
        from day in Gen.Int[0, 200]
        from minute in Gen.Int[0, 330]
        let at = Desk.FridayTen.AddDays(-day).AddMinutes(minute)
        where AlpacaMcp.Simulator.Exchange.Calendar.NyseCalendar.SessionAt(at) is { } session && session.IsOpen(at)
        select (new PricePath(seed), underlying, at);

    [Fact]
    public void Quotes_are_never_crossed_and_lie_on_their_increments() => s_moments.Sample(
        (path, underlying, at) =>
        {
            foreach (var (option, quote) in Chain(path, underlying, at))
            {
                Assert.True(quote.Bid >= 0 && quote.Ask > quote.Bid, $"{option.Symbol} {quote}");
                foreach (var price in new[] { quote.Bid, quote.Ask })
                    Assert.Equal(0, price % ((underlying.PennyOptions, price < 3) switch { (true, true) => 0.01m, (false, false) => 0.10m, _ => 0.05m }));
            }
        },
        iter: 30);

    [Fact]
    public void A_higher_strike_and_a_nearer_expiration_are_never_dearer() => s_moments.Sample(
        (path, underlying, at) =>
        {
            var chain = Chain(path, underlying, at).ToDictionary(entry => Terms(entry.Option), entry => Middle(entry.Quote));
            foreach (var series in chain.GroupBy(entry => (entry.Key.Type, entry.Key.Expiration)))
            {
                foreach (var (low, high) in Neighbours(series.OrderBy(entry => entry.Key.Strike)))
                {
                    var (tolerance, gap) = (Step(underlying, low.Value) + Step(underlying, high.Value), high.Key.Strike - low.Key.Strike);
                    Assert.InRange(low.Key.Type == OptionType.Call ? low.Value - high.Value : high.Value - low.Value, -tolerance, gap + tolerance);
                }
            }
            foreach (var calendar in chain.GroupBy(entry => (entry.Key.Type, entry.Key.Strike)))
            {
                foreach (var (near, far) in Neighbours(calendar.OrderBy(entry => entry.Key.Expiration)))
                    Assert.True(far.Value >= near.Value - Step(underlying, near.Value), $"{near} {far}");
            }
        },
        iter: 6);

    [Fact]
    public void A_call_less_a_put_is_the_spot_less_the_present_strike_within_increments() => s_moments.Sample(
        (path, underlying, at) =>
        {
            var spot = Middle(new MarketFeed(path).Quote(underlying, at));
            var chain = Chain(path, underlying, at).ToDictionary(entry => Terms(entry.Option), entry => Middle(entry.Quote));
            foreach (var (call, price) in chain.Where(entry => entry.Key.Type == OptionType.Call))
            {
                // Farther in the money an American put is worth its exercise, and parity ends.
                var put = chain[call with { Type = OptionType.Put }];
                if (put <= call.Strike - spot + 0.10m)
                    continue;
                var present = call.Strike * (decimal)Math.Exp(-0.04 * call.YearsLeft(at));
                var tolerance = Step(underlying, price) + Step(underlying, put);
                Assert.InRange(price - put - (spot - present), -tolerance, tolerance);
            }
        },
        iter: 20);

    [Fact]
    public void The_volatility_of_a_quote_smiles_around_the_underlying_s_own()
    {
        var (path, apple) = (new PricePath(1), OptionContracts.Underlyings.Single(stock => stock.Symbol == "AAPL"));
        var feed = new MarketFeed(path);
        var month = new OptionListing(path).Contracts(new() { Underlyings = [apple], From = new(2026, 12, 18), To = new(2026, 12, 18) }, Desk.FridayTen).ToArray();
        var spot = Middle(feed.Quote(apple, Desk.FridayTen));
        var valued = month
            .Where(option => option.Option!.Type == OptionType.Put == option.Option.Strike < spot) // out of the money
            .Select(option => (option.Option!.Strike, Value: OptionValuation.Of(option.Option, feed.Quote(option, Desk.FridayTen), feed.Quote(apple, Desk.FridayTen))))
            .Where(entry => entry.Value is not null).OrderBy(entry => entry.Strike).ToArray();

        var near = valued.MinBy(entry => Math.Abs(entry.Strike - spot)).Value!;
        Assert.InRange(near.Volatility, 0.25, 0.35); // 1.6 % a day is 30.6 % a year
        Assert.InRange(Math.Abs(near.Greeks.Delta), 0.4, 0.6);
        Assert.True(valued[0].Value!.Volatility > near.Volatility + 0.05); // skew: low strikes are dearer
        Assert.All(valued, entry => Assert.True(entry.Value!.Greeks is { Gamma: > 0, Vega: > 0, Theta: < 0 }));
    }

    private static IEnumerable<(Instrument Option, MarketQuote Quote)> Chain(PricePath path, Instrument underlying, DateTimeOffset at) =>
        new OptionListing(path).Contracts(new() { Underlyings = [underlying] }, at).Select(option => (option, new MarketFeed(path).Quote(option, at)));

    private static IEnumerable<(T First, T Second)> Neighbours<T>(IEnumerable<T> ordered) => ordered.ToArray() is var all ? all.Zip(all.Skip(1)) : [];

    private static OptionContract Terms(Instrument option) => option.Option!;

    private static decimal Middle(MarketQuote quote) => (quote.Bid + quote.Ask) / 2;

    private static decimal Step(Instrument underlying, decimal price) => (underlying.PennyOptions, price < 2.9m) switch
    {
        (true, true) => 0.01m,
        (false, false) => 0.10m,
        _ => 0.05m,
    };
}
