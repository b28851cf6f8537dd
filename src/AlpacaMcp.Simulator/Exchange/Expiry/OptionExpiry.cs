using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Expiry;

/// <summary>
/// The last half hour of contracts and their end at the close. In the money by a cent: sold ones are assigned, bought ones exercised where the account
/// can take the shares or give them; half an hour before the close what it could not is sold. https://alpaca.markets/support/what-is-automatic-exercise
/// </summary>
/// <remarks>Nobody is assigned before the expiration here, and everything is settled at the close itself.</remarks>
internal sealed class OptionExpiry(TradingAccount account, OptionSettlement settlement, OrderFlow flow)
{
    private const decimal SmallestGain = 0.01m;
    private readonly HashSet<string> _declined = new(StringComparer.Ordinal);

    /// <summary>The customer does not want a contract exercised at its end.</summary>
    public void Decline(string symbol) => _declined.Add(symbol);

    /// <summary>The next instant at which something held is sold off or ends.</summary>
    public DateTimeOffset? NextAfter(DateTimeOffset at)
    {
        DateTimeOffset? next = null;
        foreach (var holding in account.Portfolio.Holdings)
        {
            if (holding.Instrument.Option is not { } contract)
                continue;
            var due = contract.LastOpenings > at ? contract.LastOpenings : contract.ExpiresAt;
            if (due > at && !(due >= next))
                next = due;
        }
        return next?.ToUniversalTime();
    }

    public void Play(DateTimeOffset at)
    {
        var contracts = account.Portfolio.Holdings.Where(holding => holding.Instrument.Option?.LastOpenings <= at).OrderBy(holding => holding.Qty > 0).ToArray();
        foreach (var holding in contracts.Where(holding => holding.Instrument.Option!.IsExpired(at)))
            Settle(holding, holding.Instrument.Option!, at);
        var tooMuch = contracts.FirstOrDefault(holding => holding.Instrument.Option!.LastOpenings == at && !CanExercise(holding, holding.Instrument.Option!, at));
        if (tooMuch is not null)
            SellOff(contracts, at);
    }

    /// <summary>Sold contracts come first: their shares may serve the bought ones.</summary>
    private void Settle(Holding holding, OptionContract contract, DateTimeOffset at)
    {
        if (!IsInTheMoney(contract, at) || (holding.Qty > 0 && (_declined.Contains(holding.Instrument.Symbol) || !CanExercise(holding, contract, at))))
            settlement.Expire(holding, at);
        else if (holding.Qty < 0)
            settlement.Assign(holding, at);
        else
            settlement.Exercise(holding, holding.Qty, at);
        _declined.Remove(holding.Instrument.Symbol);
    }

    /// <summary>Closes all contracts that end together with one the account could not exercise, what it has sold first.</summary>
    private void SellOff(IEnumerable<Holding> contracts, DateTimeOffset at)
    {
        var hopeless = contracts.Where(holding => holding.Instrument.Option!.LastOpenings == at).ToArray();
        var underlyings = hopeless.Where(holding => !CanExercise(holding, holding.Instrument.Option!, at)).Select(holding => holding.Instrument.Option!.Underlying.Symbol).ToHashSet();
        foreach (var holding in hopeless.Where(holding => underlyings.Contains(holding.Instrument.Option!.Underlying.Symbol)))
        {
            foreach (var order in account.Orders.OpenOf(holding.Instrument).Where(order => order.HoldsPosition).ToArray())
                flow.Cancel(order.IsSpreadLeg ? account.Orders.Members(order.Group!.Value).First(member => !member.IsLeg) : order, at);
            // What is refused, as where the customer has suspended trading, stays and expires.
            account.Desk.Submit(ClosingOrder.Of(holding, Math.Abs(holding.Qty)), at);
        }
    }

    /// <summary>Whether a bought contract in the money can be exercised; one that is sold or out of the money asks for nothing.</summary>
    private bool CanExercise(Holding holding, OptionContract contract, DateTimeOffset at)
    {
        if (holding.Qty < 0 || !IsInTheMoney(contract, at))
            return true;
        var shares = account.Portfolio.Of(contract.Underlying);
        var needed = Math.Max(0, holding.Qty - Offset(contract, at)) * OptionContract.Shares;
        return contract.Type == OptionType.Call
            ? Math.Max(0, needed - Math.Max(0, -shares.Qty)) * contract.Strike <= account.Values(at).RegtBuyingPower
            : needed <= Math.Max(0, account.AvailableQty(shares));
    }

    /// <summary>Sold contracts of the kind that will be assigned at the same time and bring or take the same shares.</summary>
    private decimal Offset(OptionContract bought, DateTimeOffset at) => account.Portfolio.Holdings
        .Where(holding => holding is { Qty: < 0, Instrument.Option: { } sold }
            && (sold.Underlying.Symbol, sold.Type, sold.Expiration) == (bought.Underlying.Symbol, bought.Type, bought.Expiration) && IsInTheMoney(sold, at))
        .Sum(holding => -holding.Qty);

    /// <summary>By the last price of the session, when it is over.</summary>
    private bool IsInTheMoney(OptionContract contract, DateTimeOffset at) =>
        contract.Intrinsic(account.Venue.Feed.Trade(contract.Underlying, at < contract.LastTick ? at : contract.LastTick).Price) >= SmallestGain;
}
