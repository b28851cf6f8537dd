using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Past;

/// <summary>Every change of an account's cash and quantities, so that its value at any past instant can be worked out later.</summary>
internal sealed class PortfolioPast
{
    private readonly Portfolio _portfolio;
    private readonly List<PastChange> _changes;
    private readonly Dictionary<Instrument, decimal> _known = [];

    public PortfolioPast(Portfolio portfolio, DateTimeOffset start)
    {
        _portfolio = portfolio;
        _changes = [new PastChange(start, portfolio.Cash, null, 0)];
    }

    /// <summary>A copy: it may be read outside the venue's lock.</summary>
    public IReadOnlyList<PastChange> Changes => [.. _changes];

    /// <summary>The quantity as of the last note.</summary>
    public decimal QtyOf(Instrument instrument) => _known.GetValueOrDefault(instrument);

    /// <summary>Writes down how the portfolio differs from the last note.</summary>
    public void Note(DateTimeOffset at)
    {
        var gone = _known.Keys.Where(instrument => _portfolio.Of(instrument).Qty == 0);
        var moved = _portfolio.Holdings.Where(holding => QtyOf(holding.Instrument) != holding.Qty);
        PastChange[] changes =
        [
            .. gone.Select(instrument => new PastChange(at, _portfolio.Cash, instrument, 0)),
            .. moved.Select(holding => new PastChange(at, _portfolio.Cash, holding.Instrument, holding.Qty)),
        ];
        foreach (var change in changes)
            Keep(change);
        if (_changes[^1].Cash != _portfolio.Cash)
            _changes.Add(new PastChange(at, _portfolio.Cash, null, 0));
    }

    private void Keep(PastChange change)
    {
        _changes.Add(change);
        if (change is { Instrument: { } instrument, Qty: 0 })
            _known.Remove(instrument);
        else if (change.Instrument is { } held)
            _known[held] = change.Qty;
    }
}
