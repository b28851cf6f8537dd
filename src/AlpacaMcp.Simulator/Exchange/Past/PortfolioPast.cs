using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Past;

/// <summary>Every change of an account's cash and quantities, so that its value at any past instant can be worked out later.</summary>
internal sealed class PortfolioPast
{
    private readonly Portfolio _portfolio;
    private readonly LongList<PastChange> _changes = new();
    private readonly Dictionary<Instrument, decimal> _known = [];

    public PortfolioPast(Portfolio portfolio, DateTimeOffset start)
    {
        _portfolio = portfolio;
        _changes.Add(new PastChange(start, portfolio.Cash, null, 0));
    }

    /// <summary>A copy: it may be read outside the venue's lock.</summary>
    public IReadOnlyList<PastChange> Changes => [.. _changes];

    /// <summary>The quantity as of the last note.</summary>
    public decimal QtyOf(Instrument instrument) => _known.GetValueOrDefault(instrument);

    /// <summary>Writes down how the portfolio differs from the last note.</summary>
    public void Note(DateTimeOffset at)
    {
        foreach (var gone in _known.Keys.Where(instrument => _portfolio.Of(instrument).Qty == 0).ToArray())
            NoteQty(gone, at);
        foreach (var holding in _portfolio.Holdings)
            NoteQty(holding.Instrument, at);
        NoteCash(at);
    }

    /// <summary>The same where only one instrument was traded.</summary>
    public void Note(Instrument traded, DateTimeOffset at)
    {
        NoteQty(traded, at);
        NoteCash(at);
    }

    private void NoteQty(Instrument instrument, DateTimeOffset at)
    {
        var qty = _portfolio.Of(instrument).Qty;
        if (qty == QtyOf(instrument))
            return;
        _changes.Add(new PastChange(at, _portfolio.Cash, instrument, qty));
        if (qty == 0)
            _known.Remove(instrument);
        else
            _known[instrument] = qty;
    }

    private void NoteCash(DateTimeOffset at)
    {
        if (_changes[^1].Cash != _portfolio.Cash)
            _changes.Add(new PastChange(at, _portfolio.Cash, null, 0));
    }
}
