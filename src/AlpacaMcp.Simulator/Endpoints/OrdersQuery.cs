using System.Globalization;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints;

/// <summary>Which orders a list shows.</summary>
internal sealed record OrdersQuery
{
    private const int LargestLimit = 500;

    public required string Status { get; init; }

    public required int Limit { get; init; }

    public required bool Ascending { get; init; }

    public DateTimeOffset? After { get; init; }

    public DateTimeOffset? Until { get; init; }

    public required IReadOnlyList<string> Symbols { get; init; }

    public required IReadOnlyList<string> Classes { get; init; }

    public required string Side { get; init; }

    public static Outcome<OrdersQuery> Read(IQueryCollection query)
    {
        var (status, direction, side) = (Or(query, "status", "open"), Or(query, "direction", "desc"), Or(query, "side", ""));
        if (status is not ("open" or "closed" or "all"))
            return Refusal.Invalid($"invalid status: {status}");
        if (direction is not ("asc" or "desc"))
            return Refusal.Invalid($"invalid direction: {direction}");
        if (side is not ("" or "buy" or "sell"))
            return Refusal.Invalid("invalid side");
        if (!int.TryParse(Or(query, "limit", "50"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit is < 1 or > LargestLimit)
            return Refusal.Invalid($"limit must be between 1 and {LargestLimit}");
        if (!WireTime.TryRead(query["after"], out var after) || !WireTime.TryRead(query["until"], out var until))
            return Refusal.Invalid("invalid timestamp: after and until are RFC 3339");
        return new OrdersQuery
        {
            Status = status,
            Limit = limit,
            Ascending = direction == "asc",
            After = after,
            Until = until,
            Symbols = Csv(query, "symbols"),
            Classes = Csv(query, "asset_class"),
            Side = side,
        };
    }

    public OrderBody[] Choose(Venue venue, DateTimeOffset now)
    {
        var chosen = venue.Orders.All.Where(Matches);
        var sorted = Ascending ? chosen.OrderBy(order => order.Sequence) : chosen.OrderByDescending(order => order.Sequence);
        return [.. sorted.Where(order => venue.Visibility.Shows(order.Id, now)).Take(Limit).Select(OrderBody.Of)];
    }

    private bool Matches(Order order) =>
        (Status == "all" || order.IsOpen == (Status == "open"))
        && (After is null || order.CreatedAt > After) && (Until is null || order.CreatedAt < Until)
        && (Symbols.Count == 0 || Symbols.Contains(order.Instrument.Symbol) || Symbols.Contains(order.Instrument.PositionSymbol))
        && (Classes.Count == 0 || Classes.Contains("all") || Classes.Contains(order.Instrument.Class.Word()))
        && (Side.Length == 0 || order.Terms.Side.Word() == Side);

    private static string Or(IQueryCollection query, string name, string absent) =>
        query[name].ToString() is { Length: > 0 } given ? given : absent;

    private static string[] Csv(IQueryCollection query, string name) =>
        query[name].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
