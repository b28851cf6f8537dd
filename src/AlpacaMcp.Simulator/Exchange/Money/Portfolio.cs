using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.CorporateActions;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Money;

/// <summary>Cash and positions, changed only by executions, corporate actions and fees, each of them one journal entry.</summary>
internal sealed class Portfolio
{
    /// <summary>Crypto taker fee, taken from what is received: coin when buying, dollars when selling.</summary>
    private const decimal CryptoFee = 0.0025m;
    private readonly SortedDictionary<string, Holding> _holdings = new(StringComparer.Ordinal);
    private readonly List<(DateOnly Day, decimal Amount)> _transfers = [];

    public Portfolio(decimal startCash, DateTimeOffset at)
    {
        (LastEquity, LastDay, Sma) = (startCash, NyseCalendar.Before(NyseCalendar.LatestOpenedBy(at).Date).Date, startCash);
        Ledger.Post(new JournalEntry(at, "start", [new(GeneralLedger.Cash, startCash), new(GeneralLedger.Capital, -startCash)]));
    }

    public GeneralLedger Ledger { get; } = new();

    public decimal Cash => Ledger.Balance(GeneralLedger.Cash);

    /// <summary>Equity at the last close.</summary>
    public decimal LastEquity { get; private set; }

    /// <summary>The day of the last close.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>Cash paid in since the last close, less what was paid out.</summary>
    public decimal Transferred => _transfers.Sum(transfer => transfer.Amount);

    /// <summary>Maintenance margin at the last close.</summary>
    public decimal LastMaintenanceMargin { get; private set; }

    /// <summary>Margin of what was opened since the last close, less that of what was closed; never below zero.</summary>
    public decimal DayMargin { get; private set; }

    /// <summary>Special memorandum account: initial margin spent and released, and once a day at least the excess of the close.</summary>
    public decimal Sma { get; private set; }

    public IReadOnlyCollection<Holding> Holdings => _holdings.Count == 0 ? [] : _holdings.Values;

    public Holding Of(Instrument instrument) =>
        _holdings.GetValueOrDefault(instrument.Symbol) ?? new Holding(instrument, 0, 0, 0, 0);

    /// <summary>An execution that turns a long position into a short one, or the other way round, closes the one and then opens the other.</summary>
    public void Apply(Execution execution)
    {
        var held = Of(execution.Instrument).Qty;
        if (held * execution.SignedQty < 0 && Math.Abs(execution.SignedQty) > Math.Abs(held))
        {
            Post(execution with { SignedQty = -held });
            Post(execution with { SignedQty = execution.SignedQty + held });
            return;
        }
        Post(execution);
    }

    private void Post(Execution execution)
    {
        var before = Of(execution.Instrument);
        var amount = Cents.Of(execution.Instrument, execution.SignedQty, execution.Price);
        var (after, fee) = After(before, execution, amount);
        var (cost, cash) = (after.BookCost - before.BookCost, -amount - (execution.SignedQty < 0 ? fee : 0));
        Posting[] postings =
        [
            new(GeneralLedger.Cash, cash), new(Ledger.PositionOf(execution.Instrument.Symbol), cost),
            new(GeneralLedger.Fees, fee), new(GeneralLedger.Profit, -cash - cost - fee),
        ];
        Ledger.Post(new JournalEntry(execution.At, Ledger.FillOf(execution.Instrument.Symbol), Array.TrueForAll(postings, IsMoney) ? postings : Array.FindAll(postings, IsMoney)));
        NoteMargin(execution.Instrument, Math.Abs(amount), opened: Math.Abs(after.Qty) > Math.Abs(before.Qty));
        if (after.Qty == 0)
            _holdings.Remove(execution.Instrument.Symbol);
        else
            _holdings[execution.Instrument.Symbol] = after;
    }

    /// <summary>The same costs in other shares; the answer is how many came or went.</summary>
    public decimal Split(Instrument instrument, Split split, DateTimeOffset at)
    {
        var before = Of(instrument);
        var after = before with { Qty = Orders.Quantity.Truncate(split.Qty(before.Qty)), AveragePrice = split.Price(before.AveragePrice) };
        Ledger.Post(new JournalEntry(at, $"split {instrument.Symbol}", [new(Ledger.PositionOf(instrument.Symbol), 0)]));
        _holdings[instrument.Symbol] = after;
        return after.Qty - before.Qty;
    }

    public void Dividend(Instrument instrument, decimal cash, DateTimeOffset at) => Ledger.Post(new JournalEntry(
        at, $"dividend {instrument.Symbol}", [new(GeneralLedger.Cash, cash), new(GeneralLedger.Dividends, -cash)]));

    public void Charge(string text, decimal fee, DateTimeOffset at) =>
        Ledger.Post(new JournalEntry(at, text, [new(GeneralLedger.Cash, -fee), new(GeneralLedger.Fees, fee)]));

    /// <summary>Cash paid in, or paid out when negative.</summary>
    public void Transfer(string text, decimal amount, DateTimeOffset at)
    {
        Ledger.Post(new JournalEntry(at, text, [new(GeneralLedger.Cash, amount), new(GeneralLedger.Capital, -amount)]));
        _transfers.Add((NewYorkTime.Date(at), amount));
        Sma += amount;
    }

    /// <summary>A new trading day: yesterday's closing prices become the base of today's profit. What was paid in or out after that day is no part of it.</summary>
    public void StartDay(DateOnly yesterday, Func<Instrument, decimal> closingPrice)
    {
        LastDay = yesterday;
        _transfers.RemoveAll(transfer => transfer.Day <= yesterday);
        LastEquity = Cash - Transferred + Holdings.Sum(holding => holding.ValueAt(closingPrice(holding.Instrument)));
        var margin = HeldMargin.Of(Holdings, closingPrice);
        LastMaintenanceMargin = margin.Maintenance;
        Sma = Math.Max(Sma, LastEquity - margin.Initial);
        DayMargin = 0;
        foreach (var holding in Holdings.ToArray())
            _holdings[holding.Instrument.Symbol] = holding with { DayCost = holding.ValueAt(closingPrice(holding.Instrument)) };
    }

    private static bool IsMoney(Posting posting) => posting.Amount != 0;

    private void NoteMargin(Instrument instrument, decimal amount, bool opened)
    {
        var sign = opened ? 1 : -1;
        Sma -= sign * Cents.Round(amount * MarginRates.InitialRate(instrument));
        DayMargin = Math.Max(0, DayMargin + (sign * Cents.Round(amount * MarginRates.DayRate(instrument))));
    }

    private static (Holding After, decimal Fee) After(Holding before, Execution execution, decimal amount)
    {
        var rate = execution.Instrument.IsCrypto ? CryptoFee : 0;
        if (before.Qty * execution.SignedQty < 0)
            return (before.Reduced(execution.SignedQty), Cents.Round(Math.Abs(amount) * rate));
        var received = Orders.Quantity.Truncate(execution.SignedQty * (1 - rate));
        var fee = Cents.Of(execution.Instrument, execution.SignedQty - received, execution.Price);
        return (before.Increased(received, execution.Price, amount - fee), fee);
    }
}
