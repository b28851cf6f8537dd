using AlpacaMcp.Simulator.Exchange.Activities;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Wire;

namespace AlpacaMcp.Simulator.Exchange.Expiry;

/// <summary>Ends a position in contracts other than by a trade: at no price, and its shares move at the strike.</summary>
internal sealed class OptionSettlement(Portfolio portfolio, ActivityList activities, IdSource groups)
{
    public void Exercise(Holding holding, decimal qty, DateTimeOffset at) => Deliver(holding, qty, ActivityTypes.OptionExercise, "Option Exercise", at);

    public void Assign(Holding holding, DateTimeOffset at) => Deliver(holding, holding.Qty, ActivityTypes.OptionAssignment, "Option Assignment", at);

    public void Expire(Holding holding, DateTimeOffset at)
    {
        portfolio.Apply(new Execution(holding.Instrument, -holding.Qty, 0, at));
        activities.Add(Entry(ActivityTypes.OptionExpiry, at, 0, holding.Instrument.Symbol, -holding.Qty) with { Description = "Option Expiry" }, at);
    }

    /// <param name="holding">The position.</param>
    /// <param name="qty">Signed part of it.</param>
    /// <param name="type">The activity's type.</param>
    /// <param name="description">The activity's text.</param>
    /// <param name="at">When.</param>
    private void Deliver(Holding holding, decimal qty, string type, string description, DateTimeOffset at)
    {
        var contract = holding.Instrument.Option ?? throw new ArgumentException("This is no contract.", nameof(holding));
        var shares = qty * OptionContract.Shares * (contract.Type == OptionType.Call ? 1 : -1);
        portfolio.Apply(new Execution(holding.Instrument, -qty, 0, at));
        portfolio.Apply(new Execution(contract.Underlying, shares, contract.Strike, at));
        var group = groups.Next();
        activities.Add(Entry(type, at, 0, holding.Instrument.Symbol, -qty) with { Description = description, GroupId = group }, at);
        var amount = -Cents.Of(contract.Underlying, shares, contract.Strike);
        var trade = Entry(ActivityTypes.OptionTrade, at, amount, contract.Underlying.Symbol, shares);
        var text = $"{description} of {holding.Instrument.Symbol} at {contract.Strike.ToWire()}";
        activities.Add(trade with { Price = contract.Strike, Description = text, GroupId = group }, at);
    }

    private static NonTradeActivity Entry(string type, DateTimeOffset at, decimal amount, string symbol, decimal qty) =>
        new(type, NewYorkTime.Date(at), amount) { Symbol = symbol, Qty = qty };
}
