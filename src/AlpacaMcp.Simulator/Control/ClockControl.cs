using System.Globalization;
using System.Text.Json;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Control;

/// <summary>Reads and moves exchange time. A move has played the market when it answers.</summary>
internal static class ClockControl
{
    private const string OneOf = "exactly one of advance, to, pause, resume and speed is needed";

    // Holidays are known by rule for 1970 to 2059.
    private static readonly DateTimeOffset s_first = new(1971, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_last = new(2059, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(366);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/clock", (Venue venue) => State(venue));
        routes.MapPost("/clock", (HttpRequest request, Venue venue) => ControlAnswer.ReadAsync(request, body => Change(body, venue)));
    }

    private static IResult State(Venue venue) => Results.Json(
        new ClockState(venue.Clock.GetUtcNow(), venue.Clock.Mode.Word(), venue.Clock.Speed), ControlJson.Default.ClockState);

    private static IResult Change(JsonElement body, Venue venue)
    {
        if (body.EnumerateObject().Count() != 1)
            return ControlAnswer.Invalid(OneOf);
        var (name, value) = (body.EnumerateObject().Single().Name, body.EnumerateObject().Single().Value);
        var error = name switch
        {
            "advance" => Advance(value, venue.Clock),
            "to" => MoveTo(value, venue.Clock),
            "pause" or "resume" or "speed" when venue.Clock.Mode == ClockMode.RealTime => $"{name} does not go with real time",
            "pause" => When(value, "pause", venue.Clock.Pause),
            "resume" => When(value, "resume", venue.Clock.Resume),
            "speed" => RunAt(value, venue.Clock),
            _ => OneOf,
        };
        if (error is not null)
            return ControlAnswer.Invalid(error);
        venue.At(_ => true);
        return State(venue);
    }

    private static string? Advance(JsonElement value, SimulatorClock clock)
    {
        var given = value.ValueKind == JsonValueKind.String
            && TimeSpan.TryParseExact(value.GetString(), "c", CultureInfo.InvariantCulture, out var span) ? span : (TimeSpan?)null;
        if (given is not { } step || step < TimeSpan.Zero || step > s_longest)
            return "advance must be a span such as 00:05:00 or 7.00:00:00, at most 366 days";
        if (clock.GetUtcNow() + step > s_last)
            return "advance would pass 2059-01-01, where the calendar ends";
        clock.Advance(step);
        return null;
    }

    private static string? MoveTo(JsonElement value, SimulatorClock clock)
    {
        var given = value.ValueKind == JsonValueKind.String && WireTime.TryRead(value.GetString(), out var instant) ? instant : null;
        if (given is not { } to || to < s_first || to > s_last || to - clock.GetUtcNow() > s_longest)
            return "to must be a time such as 2026-11-27T14:30:00Z, from 1971 to 2058 and at most 366 days ahead";
        clock.MoveTo(to);
        return null;
    }

    private static string? RunAt(JsonElement value, SimulatorClock clock)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var speed) || !SimulatorClock.IsSpeed(speed))
            return "speed must be a number from 0.001 to 100000";
        clock.RunAt(speed);
        return null;
    }

    private static string? When(JsonElement value, string name, Action change)
    {
        if (value.ValueKind != JsonValueKind.True)
            return $"{name} must be true";
        change();
        return null;
    }
}
