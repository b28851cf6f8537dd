using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Bars;
using AlpacaMcp.Simulator.Wire.Crypto;
using AlpacaMcp.Simulator.Wire.Reference;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Crypto;

/// <summary>Perpetuals as BTC-PERP. Simplified: each shows the market of its coin in dollars; only pricing is its own.</summary>
internal static class CryptoPerpRoutes
{
    private const string Suffix = "-PERP";
    private const int FundingHours = 8;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var perps = routes.MapGroup("/v1beta1/crypto-perps/{loc}/latest");
        perps.MapGet("/bars", (string loc, HttpRequest request, Venue venue) => Collect(loc, request, venue,
            (pair, now) => venue.Bars.Latest(pair, Timeframe.Minute, now) is { } bar ? BarBody.Of(bar, pair) : null,
            map => Results.Json(new LatestBars(map), BarJson.Default.LatestBars)));
        perps.MapGet("/orderbooks", (string loc, HttpRequest request, Venue venue) => Collect(loc, request, venue,
            (pair, now) => OrderBookBody.Of(OrderBook.Of(pair, venue.Feed.Quote(pair, now), venue.Seed)),
            map => Results.Json(new OrderBooksBody(map), CryptoJson.Default.OrderBooksBody)));
        perps.MapGet("/pricing", (string loc, HttpRequest request, Venue venue) => Collect(loc, request, venue,
            (pair, now) => Pricing(venue, pair, now), map => Results.Json(new PerpPricingsBody(map), ReferenceJson.Default.PerpPricingsBody)));
        perps.MapGet("/quotes", (string loc, HttpRequest request, Venue venue) => Collect(loc, request, venue,
            (pair, now) => CryptoQuoteBody.Of(venue.Feed.Quote(pair, now)), map => Results.Json(new CryptoQuotes(map), CryptoJson.Default.CryptoQuotes)));
        perps.MapGet("/trades", (string loc, HttpRequest request, Venue venue) => Collect(loc, request, venue,
            (pair, now) => CryptoTradeBody.Of(venue.Feed.Trade(pair, now)), map => Results.Json(new CryptoTrades(map), CryptoJson.Default.CryptoTrades)));
    }

    private static IResult Collect<T>(
        string location, HttpRequest request, Venue venue, Func<Instrument, DateTimeOffset, T?> find, Func<IReadOnlyDictionary<string, T>, IResult> answer)
        where T : class
    {
        if (location != "global")
            return new RefusalResult(Refusal.BadData($"invalid location: {location}"));
        var symbols = request.Query.List("symbols");
        if (symbols.Length == 0)
            return new RefusalResult(Refusal.BadData("symbols is required"));
        var map = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var symbol in symbols.Where(symbol => symbol.EndsWith(Suffix, StringComparison.Ordinal)))
        {
            if (venue.Instruments.TryFind($"{symbol[..^Suffix.Length]}/USD", out var pair) && find(pair, venue.Now) is { } found)
                map[symbol] = found;
        }
        return answer(map);
    }

    /// <summary>The mark lies within five hundredths of a percent of the index, and the funding rate is that distance.</summary>
    private static PerpPricingBody Pricing(Venue venue, Instrument pair, DateTimeOffset now)
    {
        var quote = venue.Feed.Quote(pair, now);
        var index = (quote.Bid + quote.Ask) / 2;
        var period = now.UtcTicks / TimeSpan.TicksPerHour / FundingHours;
        var hash = CounterHash.At(CounterHash.Key((ulong)venue.Seed, pair.Symbol + Suffix), (ulong)period);
        var rate = ((long)(hash % 101) - 50) / 100_000m;
        var interest = (1000 + ((hash >> 8) % 9000)) * pair.Lot * 1000;
        var funding = new DateTimeOffset((period + 1) * FundingHours * TimeSpan.TicksPerHour, TimeSpan.Zero);
        return new PerpPricingBody(quote.Time.ToWire(), funding.ToWire(), interest, index, index * (1 + rate), rate);
    }
}
