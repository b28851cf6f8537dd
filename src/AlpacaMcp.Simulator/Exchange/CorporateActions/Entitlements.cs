using AlpacaMcp.Simulator.Exchange.Activities;
using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.CorporateActions;

/// <summary>What corporate actions do to one account when a trading day starts, before its first quote.</summary>
/// <remarks>
/// A split changes the quantity and the average price, and cancels every open order of the symbol, good-til-cancelled ones too.
/// A dividend belongs to who holds at the start of its ex-date, and is cash on its payable date; who is short pays it.
/// Fractions stay fractions: there is no cash in lieu. Taxes and fees are not taken.
/// </remarks>
internal sealed class Entitlements(Portfolio portfolio, OrderFlow flow, CorporateActionList actions, ActivityList activities)
{
    private readonly List<(CorporateAction Action, decimal Qty)> _due = [];

    /// <param name="yesterday">The last day that was started.</param>
    /// <param name="today">The day that starts.</param>
    /// <param name="at">The instant it starts.</param>
    public void StartDay(DateOnly yesterday, DateOnly today, DateTimeOffset at)
    {
        foreach (var instrument in Concerned())
        {
            foreach (var action in actions.Between(instrument, yesterday.AddDays(1), today))
                Meet(action, at);
        }
        foreach (var due in _due.Where(due => due.Action.PayableDate <= today).ToArray())
            Pay(due.Action, due.Qty, at);
    }

    private Instrument[] Concerned() =>
        [.. portfolio.Holdings.Select(holding => holding.Instrument).Concat(flow.Orders.Open.Select(order => order.Instrument)).Distinct()];

    private void Meet(CorporateAction action, DateTimeOffset at)
    {
        var held = portfolio.Of(action.Instrument).Qty;
        if (!action.IsSplit)
        {
            if (held != 0)
                _due.Add((action, held));
            return;
        }
        CancelOrders(action, at);
        if (held != 0)
            activities.Add(Entry(action, ActivityTypes.Split, action.Split.IsReverse ? "RSPLIT" : "FSPLIT", 0) with
            {
                Qty = portfolio.Split(action.Instrument, action.Split, at),
            }, at);
    }

    private void CancelOrders(CorporateAction action, DateTimeOffset at)
    {
        foreach (var order in flow.Orders.Open.Where(order => order.Instrument == action.Instrument).ToArray())
        {
            // The end of one order may have ended others of its group.
            if (flow.Orders.Find(order.Id) is { IsOpen: true } open)
                flow.Cancel(open, at);
        }
    }

    private void Pay(CorporateAction action, decimal qty, DateTimeOffset at)
    {
        _due.Remove((action, qty));
        var cash = Cents.Round(qty * action.Rate);
        portfolio.Dividend(action.Instrument, cash, at);
        activities.Add(Entry(action, ActivityTypes.Dividend, "CDIV", cash) with { Qty = qty, PerShareAmount = action.Rate }, at);
    }

    private static NonTradeActivity Entry(CorporateAction action, string type, string subType, decimal cash) =>
        new(type, action.ProcessDate, cash) { SubType = subType, Symbol = action.Instrument.Symbol };
}
