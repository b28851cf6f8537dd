using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Watchlists;

/// <summary>An account's watchlists by age; used under the venue's lock.</summary>
internal sealed class WatchlistBook(IdSource ids, Instruments instruments)
{
    private const int LongestName = 64;
    private readonly List<Watchlist> _lists = [];

    public IReadOnlyList<Watchlist> All => _lists;

    public Outcome<Watchlist> Find(Func<Watchlist, bool> isWanted) =>
        _lists.Find(list => isWanted(list)) is { } found ? found : Refusal.NotFound("watchlist not found");

    public Outcome<Watchlist> Create(string? name, IReadOnlyList<string> symbols, DateTimeOffset now)
    {
        if (NameObjection(name, null) is { } refusal)
            return refusal;
        var assets = Assets(symbols);
        return assets.Succeeded ? Keep(new Watchlist(ids.Next(), name!, now, now, assets.Value)) : assets.Refusal;
    }

    /// <summary>What is null stays as it is.</summary>
    public Outcome<Watchlist> Update(Watchlist list, string? name, IReadOnlyList<string>? symbols, DateTimeOffset now)
    {
        if (name is not null && NameObjection(name, list.Id) is { } refusal)
            return refusal;
        Outcome<Instrument[]> assets = symbols is null ? list.Assets.ToArray() : Assets(symbols);
        return assets.Succeeded ? Keep(list with { Name = name ?? list.Name, Assets = assets.Value, UpdatedAt = now }) : assets.Refusal;
    }

    public Outcome<Watchlist> AddAsset(Watchlist list, string? symbol, DateTimeOffset now) => string.IsNullOrEmpty(symbol)
        ? Refusal.Invalid("symbol is required")
        : Update(list, null, [.. list.Assets.Select(asset => asset.Symbol), symbol], now);

    public Outcome<Watchlist> RemoveAsset(Watchlist list, string symbol, DateTimeOffset now) =>
        instruments.TryFind(symbol, out var gone) && list.Assets.Contains(gone)
            ? Keep(list with { Assets = [.. list.Assets.Where(asset => asset != gone)], UpdatedAt = now })
            : Refusal.NotFound($"asset not found for {symbol}");

    public void Delete(Watchlist list) => _lists.RemoveAll(kept => kept.Id == list.Id);

    private Refusal? NameObjection(string? name, Guid? own)
    {
        if (string.IsNullOrWhiteSpace(name))
            return Refusal.Invalid("watchlist name is required");
        if (name.Length > LongestName)
            return Refusal.Invalid($"watchlist name must be no more than {LongestName} characters");
        return _lists.Exists(list => list.Name == name && list.Id != own) ? Refusal.Invalid("watchlist name must be unique") : null;
    }

    private Outcome<Instrument[]> Assets(IReadOnlyList<string> symbols)
    {
        var assets = new List<Instrument>();
        foreach (var symbol in symbols)
        {
            if (!instruments.TryFind(symbol, out var instrument))
                return Refusal.Unprocessable($"asset \"{symbol}\" not found");
            if (assets.Contains(instrument))
                return Refusal.Invalid($"duplicate symbol {symbol} in watchlist");
            assets.Add(instrument);
        }
        return assets.ToArray();
    }

    private Watchlist Keep(Watchlist list)
    {
        var place = _lists.FindIndex(kept => kept.Id == list.Id);
        if (place < 0)
            _lists.Add(list);
        else
            _lists[place] = list;
        return list;
    }
}
