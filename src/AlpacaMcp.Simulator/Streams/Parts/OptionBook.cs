using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Streams.Market;

namespace AlpacaMcp.Simulator.Streams.Parts;

/// <summary>Contracts by name; there are too many for a star, which stands for those near the money that expire within a week.</summary>
internal sealed class OptionBook(Venue venue) : ISymbolBook
{
    private const int StarDays = 7;
    private const decimal StarBreadth = 0.05m;

    private readonly OptionListing _listing = new(venue.Feed.Path);
    private volatile StarList? _star;

    public IEnumerable<Instrument> Of(IReadOnlySet<string> symbols, DateTimeOffset at) => symbols.Contains(Subscription.Star)
        ? Star(at)
        : symbols.Select(symbol => venue.Instruments.TryFind(symbol, out var found) && found.Option is not null && found.Symbol == symbol ? found : null).OfType<Instrument>();

    /// <summary>Made once a minute, for whoever asks first.</summary>
    private IReadOnlyList<Instrument> Star(DateTimeOffset at)
    {
        var minute = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
        var known = _star;
        if (known?.Minute != minute)
            _star = known = new StarList(minute, [.. OptionContracts.Underlyings.SelectMany(underlying => NearTheMoney(underlying, minute))]);
        return known.Contracts;
    }

    private IEnumerable<Instrument> NearTheMoney(Instrument underlying, DateTimeOffset at)
    {
        var price = venue.Feed.Trade(underlying, at).Price;
        return _listing.Contracts(
            new OptionFilter
            {
                Underlyings = [underlying],
                To = NewYorkTime.Date(at).AddDays(StarDays),
                LowestStrike = price * (1 - StarBreadth),
                HighestStrike = price * (1 + StarBreadth),
            },
            at);
    }

    private sealed record StarList(DateTimeOffset Minute, IReadOnlyList<Instrument> Contracts);
}
