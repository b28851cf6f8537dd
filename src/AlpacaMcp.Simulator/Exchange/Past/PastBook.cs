using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Past;

/// <summary>An account's cash and quantities at one instant of its past; it moves forward cheaply and back by starting over.</summary>
internal sealed class PastBook(IReadOnlyList<PastChange> changes)
{
    private readonly Dictionary<Instrument, decimal> _quantities = [];
    private DateTimeOffset _at = DateTimeOffset.MinValue;
    private decimal _cash;
    private int _next;

    /// <summary>Cash plus market value at an instant, in USD cents; 0 before there was an account.</summary>
    public decimal Equity(DateTimeOffset at, Func<Instrument, decimal> price)
    {
        MoveTo(at);
        return _cash + _quantities.Sum(held => new Holding(held.Key, held.Value, 0, 0, 0).ValueAt(price(held.Key)));
    }

    private void MoveTo(DateTimeOffset at)
    {
        if (at < _at)
        {
            _quantities.Clear();
            (_next, _cash) = (0, 0);
        }
        _at = at;
        for (; _next < changes.Count && changes[_next].At <= at; _next++)
            Take(changes[_next]);
    }

    private void Take(PastChange change)
    {
        _cash = change.Cash;
        if (change.Instrument is not { } instrument)
            return;
        if (change.Qty == 0)
            _quantities.Remove(instrument);
        else
            _quantities[instrument] = change.Qty;
    }
}
