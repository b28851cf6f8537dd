using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints.Crypto;

/// <summary>The pairs a request names, at one of the locations, which all show the same market.</summary>
internal static class CryptoPairs
{
    public static IResult Collect(string location, HttpRequest request, Venue venue, Func<IReadOnlyList<Instrument>, DateTimeOffset, IResult> answer)
    {
        if (location is not ("us" or "us-1" or "us-2" or "eu-1" or "bs-1"))
            return new RefusalResult(Refusal.BadData($"invalid location: {location}"));
        return SymbolList.Read(request.Query["symbols"].ToString(), AssetClass.Crypto, venue.Instruments).Answer(pairs => answer(pairs, venue.Now));
    }

    public static IResult Page<T>(
        string location, HttpRequest request, Venue venue,
        Func<Instrument, BarRange, IEnumerable<(DateTimeOffset At, T Item)>> find, Func<HistoryPage<T>, IResult> answer) =>
        Collect(location, request, venue, (pairs, now) => HistoryQuery.Read(request.Query, AssetClass.Crypto, now)
            .Answer(query => answer(HistoryPage<T>.Cut(pairs, query, find))));
}
