using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Tests.Exchange;

/// <summary>Hears every event of an account, keeps a book of its own, and objects to what must never happen.</summary>
internal sealed class Witness
{
    private readonly TradingAccount _account;
    private readonly Dictionary<Guid, OrderEventKind> _last = [];
    private readonly Dictionary<Guid, decimal> _entered = [];
    private readonly Dictionary<Guid, decimal> _left = [];
    private readonly Dictionary<Instrument, decimal> _positions = [];

    public Witness(TradingAccount account)
    {
        _account = account;
        account.Events.Listen(Hear);
    }

    /// <summary>Everything that was told, as text.</summary>
    public List<string> Story { get; } = [];

    public void CheckBooks(DateTimeOffset now)
    {
        var (portfolio, values) = (_account.Portfolio, _account.Values(now));
        var market = portfolio.Holdings.Sum(holding => Cent(holding.Qty * _account.Venue.Feed.Trade(holding.Instrument, now).Price));
        Assert.Equal(portfolio.Cash + market, values.Equity);
        Assert.Equal(0, portfolio.Ledger.Entries.SelectMany(entry => entry.Postings).Sum(posting => posting.Amount));
        Assert.Equal(portfolio.Cash, portfolio.Ledger.Entries.SelectMany(entry => entry.Postings).Where(posting => posting.Account == "cash").Sum(posting => posting.Amount));
        Assert.Equal(_positions.Where(entry => entry.Value != 0).ToDictionary(), portfolio.Holdings.ToDictionary(holding => holding.Instrument, holding => holding.Qty));
        CheckOpenOrders();
    }

    public void CheckEnds()
    {
        Assert.Empty(_account.Orders.Open);
        Assert.Equal((0m, 0m, 0m), (_account.Orders.Reserved.Cash, _account.Orders.Reserved.Margin, _account.Orders.Reserved.DayMargin));
        Assert.All(_account.Orders.All, order => Assert.True(IsEnd(_last[order.Id]), order.Status.ToString()));
    }

    private void CheckOpenOrders()
    {
        var open = _account.Orders.All.Where(order => order.IsOpen).ToArray();
        Assert.Equal(open, _account.Orders.Open);
        Assert.Equal(open.Aggregate(default(Reserve), (sum, order) => sum + Reserve.Of(order)), _account.Orders.Reserved);
        Assert.All(open, order => Assert.True(order.Terms.Notional is not null || order.RemainingQty > 0, $"{order.Terms.Qty} of which {order.FilledQty}"));
        foreach (var group in open.GroupBy(order => order.Instrument))
        {
            Assert.Equal(group, _account.Orders.OpenOf(group.Key));
            var (position, held) = (Math.Abs(_positions.GetValueOrDefault(group.Key)), HeldQuantity.Of(group.Where(order => order.Terms.Notional is null)));
            Assert.InRange(held, 0, position);
        }
    }

    private void Hear(OrderEvent told)
    {
        var order = told.Order;
        Story.Add($"{told.At:O} {told.ExecutionId} {told.Kind} {order.Id} {order.Status} {order.Terms.Qty} {told.Fill}");
        Assert.False(_last.TryGetValue(order.Id, out var before) && IsEnd(before), $"{told.Kind} after {before}");
        Assert.Equal(!_last.ContainsKey(order.Id), told.Kind is OrderEventKind.PendingNew or OrderEventKind.Accepted or OrderEventKind.Held);
        _last[order.Id] = told.Kind;
        if (told.Fill is { } fill)
            HearFill(order, fill, told.At);
    }

    private void HearFill(Order order, OrderFill fill, DateTimeOffset at)
    {
        var quote = _account.Venue.Feed.Quote(order.Instrument, at);
        Assert.Equal(order.Terms.IsBuy ? quote.Ask : quote.Bid, fill.Price);
        Assert.True(order.Terms.LimitPrice is not { } limit || (order.Terms.IsBuy ? fill.Price <= limit : fill.Price >= limit));
        var received = order.Instrument.IsCrypto && order.Terms.IsBuy ? decimal.Round(fill.Qty * 0.9975m, 9, MidpointRounding.ToZero) : fill.Qty;
        _positions[order.Instrument] = _positions.GetValueOrDefault(order.Instrument) + (order.Terms.IsBuy ? received : -received);
        Assert.Equal(_positions[order.Instrument], fill.PositionQty);
        if (order is { Group: { } group, Terms.IsOco: false })
            CheckGroup(order.IsExit ? _left : _entered, group, fill.Qty);
    }

    /// <summary>The exits of a group together never trade more than its entry.</summary>
    private void CheckGroup(Dictionary<Guid, decimal> side, Guid group, decimal qty)
    {
        side[group] = side.GetValueOrDefault(group) + qty;
        Assert.InRange(_left.GetValueOrDefault(group), 0, _entered.GetValueOrDefault(group));
    }

    private static bool IsEnd(OrderEventKind kind) =>
        kind is OrderEventKind.Fill or OrderEventKind.Canceled or OrderEventKind.Expired or OrderEventKind.Replaced or OrderEventKind.Rejected;

    private static decimal Cent(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
