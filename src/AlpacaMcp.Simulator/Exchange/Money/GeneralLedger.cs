namespace AlpacaMcp.Simulator.Exchange.Money;

/// <summary>Double-entry book of the account, in USD cents.</summary>
internal sealed class GeneralLedger
{
    public const string Cash = "cash";
    public const string Capital = "capital";
    public const string Dividends = "dividends";
    public const string Fees = "fees";
    public const string Profit = "profit";

    private readonly LongList<JournalEntry> _entries = new();
    private readonly Dictionary<string, decimal> _balances = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _positions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fills = new(StringComparer.Ordinal);

    public LongList<JournalEntry> Entries => _entries;

    /// <summary>The account of a position; its name is made once, for a ledger has many entries of few positions.</summary>
    public string PositionOf(string symbol) =>
        _positions.TryGetValue(symbol, out var name) ? name : _positions[symbol] = $"position {symbol}";

    /// <summary>The text of an execution's entry, made once for the same reason.</summary>
    public string FillOf(string symbol) =>
        _fills.TryGetValue(symbol, out var text) ? text : _fills[symbol] = $"fill {symbol}";

    public decimal Balance(string account) => _balances.GetValueOrDefault(account);

    public void Post(JournalEntry entry)
    {
        if (entry.Postings.Sum(posting => posting.Amount) != 0)
            throw new InvalidOperationException($"The entry '{entry.Text}' does not balance.");
        _entries.Add(entry);
        foreach (var (account, amount) in entry.Postings)
            _balances[account] = Balance(account) + amount;
    }
}
