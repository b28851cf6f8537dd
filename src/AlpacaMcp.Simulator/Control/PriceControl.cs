using System.Text.Json;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Control;

/// <summary>Fixes the quote of a symbol, and lets it move again.</summary>
internal static class PriceControl
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/prices", (HttpRequest request, Venue venue) => ControlAnswer.ReadAsync(request, body => Pin(body, venue)));
        routes.MapDelete("/prices", (HttpRequest request, Venue venue) => Unpin(request.Query["symbol"].ToString(), venue));
    }

    private static IResult Pin(JsonElement body, Venue venue)
    {
        var fields = new ScriptFields(body);
        var (symbol, bid, ask) = (fields.Text("symbol"), fields.Price("bid"), fields.Price("ask"));
        if (!WireTime.TryRead(fields.Text("time"), out var time))
            fields.Complain("time", "must be a time such as 2026-11-27T14:30:00Z");
        if (ask < bid)
            fields.Complain("ask", "must not be below the bid");
        if (fields.Close() is { } error)
            return ControlAnswer.Invalid(error);
        if (symbol is null || !venue.Instruments.TryFind(symbol, out var instrument))
            return Unknown(symbol);
        venue.At(now =>
        {
            venue.Feed.Pin(instrument, new PinnedQuote(bid, ask, time), now);
            // The market plays on in the same turn: a kept exchange lives a request again as one instant.
            foreach (var account in venue.Accounts)
                account.Advance(now);
            return true;
        });
        return Results.Json(new PriceState(instrument.Symbol, bid, ask, time), ControlJson.Default.PriceState);
    }

    private static IResult Unpin(string symbol, Venue venue)
    {
        if (!venue.Instruments.TryFind(symbol, out var instrument))
            return Unknown(symbol);
        venue.At(now =>
        {
            venue.Feed.Unpin(instrument, now);
            return true;
        });
        return Results.NoContent();
    }

    private static RefusalResult Unknown(string? symbol) => new(Refusal.NotFound($"symbol not found: {symbol}"));
}
