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

    public Guid? BeforeOrderId { get; init; }

    public Guid? AfterOrderId { get; init; }

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
        if (!TryId(query, "before_order_id", out var before) || !TryId(query, "after_order_id", out var behind) || (before is not null && behind is not null))
            return Refusal.Invalid("before_order_id and after_order_id are order ids and exclude each other");
        return new OrdersQuery
        {
            Status = status,
            Limit = limit,
            Ascending = direction == "asc",
            After = after,
            Until = until,
            BeforeOrderId = before,
            AfterOrderId = behind,
            Symbols = Csv(query, "symbols"),
            Classes = Csv(query, "asset_class"),
            Side = side,
        };
    }

    public OrderBody[] Choose(Venue venue, DateTimeOffset now)
    {
        var (before, after) = (SequenceOf(venue, BeforeOrderId), SequenceOf(venue, AfterOrderId));
        var chosen = venue.Orders.All.Where(order => Matches(order) && !(order.Sequence >= before) && !(order.Sequence <= after));
        var sorted = Ascending ? chosen.OrderBy(order => order.Sequence) : chosen.OrderByDescending(order => order.Sequence);
        return [.. sorted.Where(order => venue.Visibility.Shows(order.Id, now)).Take(Limit).Select(OrderBody.Of)];
    }

    private bool Matches(Order order) =>
        (Status == "all" || order.IsOpen == (Status == "open"))
        && (After is null || order.CreatedAt > After) && (Until is null || order.CreatedAt < Until)
        && (Symbols.Count == 0 || Symbols.Contains(order.Instrument.Symbol) || Symbols.Contains(order.Instrument.PositionSymbol))
        && (Classes.Count == 0 || Classes.Contains("all") || Classes.Contains(order.Instrument.Class.Word()))
        && (Side.Length == 0 || order.Terms.Side.Word() == Side);

    private static long? SequenceOf(Venue venue, Guid? id) => id is { } given ? venue.Orders.All.FirstOrDefault(order => order.Id == given)?.Sequence ?? long.MinValue : null;

    private static bool TryId(IQueryCollection query, string name, out Guid? id)
    {
        id = Guid.TryParse(query[name].ToString(), out var read) ? read : null;
        return id is not null || query[name].Count == 0;
    }

    private static string Or(IQueryCollection query, string name, string absent) =>
        query[name].ToString() is { Length: > 0 } given ? given : absent;

    private static string[] Csv(IQueryCollection query, string name) =>
        query[name].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
