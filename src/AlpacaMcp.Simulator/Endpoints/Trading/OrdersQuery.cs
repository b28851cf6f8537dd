using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire.Trading;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints.Trading;

/// <summary>Which orders a list shows.</summary>
internal sealed record OrdersQuery
{
    private const int StandardLimit = 50;
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

    /// <summary>Legs under their parents, and only there.</summary>
    public required bool Nested { get; init; }

    public static Outcome<OrdersQuery> Read(IQueryCollection query)
    {
        var (status, direction, side) = (query.Text("status") ?? "open", query.Text("direction") ?? "desc", query.Text("side") ?? "");
        if (status is not ("open" or "closed" or "all"))
            return Refusal.Invalid($"invalid status: {status}");
        if (direction is not ("asc" or "desc"))
            return Refusal.Invalid($"invalid direction: {direction}");
        if (side is not ("" or "buy" or "sell"))
            return Refusal.Invalid("invalid side");
        if (!query.TryWhole("limit", StandardLimit, (1, LargestLimit), out var limit))
            return Refusal.Invalid($"limit must be between 1 and {LargestLimit}");
        if (!query.TryInstant("after", out var after) || !query.TryInstant("until", out var until))
            return Refusal.Invalid("invalid timestamp: after and until are RFC 3339");
        if (!TryId(query, "before_order_id", out var before) || !TryId(query, "after_order_id", out var behind) || (before is not null && behind is not null))
            return Refusal.Invalid("before_order_id and after_order_id are order ids and exclude each other");
        if (!bool.TryParse(query.Text("nested") ?? "false", out var nested))
            return Refusal.Invalid("invalid nested: true or false");
        return new OrdersQuery
        {
            Status = status,
            Limit = limit,
            Ascending = direction == "asc",
            After = after,
            Until = until,
            BeforeOrderId = before,
            AfterOrderId = behind,
            Symbols = query.List("symbols"),
            Classes = query.List("asset_class"),
            Side = side,
            Nested = nested,
        };
    }

    public OrderBody[] Choose(TradingAccount account, DateTimeOffset now)
    {
        var (before, after) = (SequenceOf(account, BeforeOrderId), SequenceOf(account, AfterOrderId));
        return [.. account.Orders.InTime(openOnly: Status == "open", Ascending)
            .Select(order => Nested || order.IsSpreadLeg ? RootOf(order, account.Orders) : order)
            .DistinctBy(order => order.Id)
            .Where(order => IsOpen(order, account.Orders) != (Status == "closed") || Status == "all")
            .Where(order => Matches(order) && (Symbols.Count == 0 || Instruments(order, account.Orders).Any(IsNamed)))
            .Where(order => !(order.Sequence >= before) && !(order.Sequence <= after) && account.Visibility.Shows(order.Id, now))
            .Take(Limit)
            .Select(order => Nested || order.IsSpread ? OrderBody.Nested(order, account.Orders) : OrderBody.Of(order))];
    }

    private bool Matches(Order order) =>
        (After is null || order.CreatedAt > After) && (Until is null || order.CreatedAt < Until)
        && (Classes.Count == 0 || Classes.Contains("all") || Classes.Contains(order.Instrument.Class.Word()))
        && (Side.Length == 0 || (!order.IsSpread && order.Terms.Side.Word() == Side));

    private bool IsNamed(Instrument instrument) => Symbols.Contains(instrument.Symbol) || Symbols.Contains(instrument.PositionSymbol);

    /// <summary>A multi-leg order is found by the symbol of any leg.</summary>
    private static IEnumerable<Instrument> Instruments(Order order, OrderList orders) =>
        order is { IsSpread: true, Group: { } group } ? orders.Members(group).Select(member => member.Instrument) : [order.Instrument];

    /// <summary>A leg is shown under its parent.</summary>
    private static Order RootOf(Order order, OrderList orders) =>
        order is { IsLeg: true, Group: { } group } ? orders.Members(group).Last(member => !member.IsLeg) : order;

    /// <summary>A nested group is open until its last member is closed.</summary>
    private bool IsOpen(Order order, OrderList orders) =>
        order.IsOpen || (Nested && order.Status != OrderStatus.Replaced && order.Group is { } group && orders.OpenMembers(group).Any());

    private static long? SequenceOf(TradingAccount account, Guid? id) => id is { } given ? account.Orders.Find(given)?.Sequence ?? long.MinValue : null;

    private static bool TryId(IQueryCollection query, string name, out Guid? id)
    {
        id = Guid.TryParse(query[name].ToString(), out var read) ? read : null;
        return id is not null || query[name].Count == 0;
    }
}
