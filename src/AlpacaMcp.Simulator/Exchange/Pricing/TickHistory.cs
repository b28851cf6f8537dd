namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>Quotes and trades of a range, made lazily from the same ticks as the latest ones.</summary>
internal sealed class TickHistory(PricePath path)
{
    public IEnumerable<MarketQuote> Quotes(Instrument instrument, BarRange range) =>
        Ticks(instrument, range).Select(found => found.Day.QuoteAt(found.Tick));

    public IEnumerable<MarketTrade> Trades(Instrument instrument, BarRange range) =>
        Ticks(instrument, range).Where(found => found.Day.Ticks.LastTraded(found.Tick) == found.Tick).Select(found => found.Day.TradeAt(found.Tick));

    private IEnumerable<(TradingDay Day, int Tick)> Ticks(Instrument instrument, BarRange range)
    {
        foreach (var date in path.Dates(instrument, range))
        {
            var stretches = path.Stretches(instrument, date).Where(stretch => stretch.Start <= range.Latest && stretch.End > range.Start);
            foreach (var stretch in range.Descending ? stretches.Reverse() : stretches)
            {
                var first = Math.Max(0, (int)Math.Ceiling((range.Start - stretch.Start) / stretch.Step));
                var last = stretch.TickAt(range.Latest);
                for (var i = 0; i <= last - first; i++)
                    yield return (stretch, range.Descending ? last - i : first + i);
            }
        }
    }
}
