using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Options;

namespace AlpacaMcp.Trading.Risk;

/// <summary>What every symbol is or may become worth together: positions, open orders (foreign ones too) and intents, each at its worst, opposite orders never netted.</summary>
/// <param name="Usd">What is known of it.</param>
/// <param name="Unpriced">Symbols that no price is known for.</param>
internal sealed record GrossExposure(decimal Usd, IReadOnlyList<string> Unpriced)
{
    /// <summary>With nothing added to what there is.</summary>
    internal static GrossExposure Of(RiskSnapshot snapshot, JournalView journal) => Of(snapshot, journal, null);

    /// <summary>With the order added.</summary>
    internal static GrossExposure After(RiskCase risk) => Of(risk.Snapshot, risk.Journal, risk);

    private static GrossExposure Of(RiskSnapshot snapshot, JournalView journal, RiskCase? added)
    {
        var positions = snapshot.Positions.ToLookup(p => GroupOf(p.Symbol));
        var orders = snapshot.Orders.ToLookup(o => GroupOf(o.Symbol.Length > 0 || o.Legs.Count == 0 ? o.Symbol : o.Legs[0].Symbol));
        var intents = UnseenIntents.Of(snapshot, journal).ToLookup(i => i.Options is { } options ? options.Lots[0].Contract.Root : GroupOf(i.Symbol));
        var own = added is null ? null : GroupOf(added.Options is { } option ? option.Lots[0].Contract.ToString() : added.Order.Symbol);
        return positions.Select(g => g.Key).Concat(orders.Select(g => g.Key)).Concat(intents.Select(g => g.Key)).Concat(own is null ? [] : [own]).Distinct()
            .Select(group => Group(group, snapshot with { Positions = [.. positions[group]], Orders = [.. orders[group]] }, journal with { Unreflected = [.. intents[group]] }, group == own ? added : null))
            .Aggregate(new GrossExposure(0, []), (sum, group) => new(sum.Usd + group.Usd, [.. sum.Unpriced, .. group.Unpriced]));
    }

    /// <summary>A stock with its options, or a pair.</summary>
    private static GrossExposure Group(string group, RiskSnapshot snapshot, JournalView journal, RiskCase? added)
    {
        var isOwn = added is { Options: null };
        var shares = isOwn ? added!.Book : SymbolBook.Of(Shares(group, snapshot, journal), snapshot with { Price = snapshot.Others.GetValueOrDefault(group) ?? Nothing }, journal); // isOwn says so
        var options = OptionBook.Of(group, snapshot, journal);
        var usd = isOwn ? shares.Gross(added!.Order.IsBuy ? added.Remaining : default, added.Order.IsBuy ? default : added.Remaining) : shares.Gross(); // isOwn says so
        var atRisk = options.HasOptions ? options.LeastAtRisk(Payoff.Of(options.Legs)) : 0;
        return new(usd + atRisk + (added?.Options?.Loss ?? 0), shares.IsPriced && snapshot.Positions.All(IsPriced) ? [] : [group]);
    }

    private static ReferencePrice Nothing { get; } = new() { MaxQuoteAge = TimeSpan.Zero };

    private static bool IsPriced(Api.Positions.Position held) => held.Qty == 0 || held.MarketValue is not null || held.CurrentPrice is > 0;

    private static string Shares(string group, RiskSnapshot snapshot, JournalView journal) => OptionBook.ShareSymbol(group, snapshot, journal);

    private static string GroupOf(string symbol) => OptionSymbol.Parse(symbol)?.Root ?? OptionSymbol.RootOf(SymbolKey.Of(symbol));
}
