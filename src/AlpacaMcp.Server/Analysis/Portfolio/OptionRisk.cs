using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Server.Mcp.Replies.Analysis;

namespace AlpacaMcp.Server.Analysis.Portfolio;

/// <summary>Adds up the greeks of the contracts held, by underlying and together.</summary>
internal sealed class OptionRisk(IReadOnlyDictionary<string, OptionGreeks> greeks, IReadOnlyDictionary<string, decimal> prices)
{
    private const int MoneyDecimals = 2;

    private readonly GreekSum _all = new();
    private readonly List<string> _without = [];
    private decimal _dollarDelta;

    internal IReadOnlyList<UnderlyingRisk> Groups(IReadOnlyList<OptionGroup> groups) => [.. groups.Select(Group)];

    /// <summary>The sums; call after <see cref="Groups"/>.</summary>
    internal GreeksView Greeks() => _all.View();

    internal decimal DollarDelta => Math.Round(_dollarDelta, MoneyDecimals, MidpointRounding.ToEven);

    internal IReadOnlyList<string> Notes => _without.Count == 0 ? [] : [$"Without greeks, so not in the sums: {string.Join(", ", _without)}."];

    private UnderlyingRisk Group(OptionGroup group)
    {
        var sum = new GreekSum();
        foreach (var (_, position) in group.Contracts)
        {
            var (shares, known) = (position.Qty * Trading.Options.PayoffLeg.StandardMultiplier, greeks.GetValueOrDefault(position.Symbol));
            if (!sum.TryAdd(shares, known) || !_all.TryAdd(shares, known))
                _without.Add(position.Symbol);
        }

        var (view, payoff) = (sum.View(), group.Payoff);
        var price = prices.TryGetValue(group.Root, out var traded) ? traded : group.SharePrice;
        _dollarDelta += view.DeltaShares * price;
        return new()
        {
            Underlying = group.Root,
            Contracts = group.Qty,
            Shares = group.Shares == 0 ? null : group.Shares,
            WorstLoss = payoff.WorstLoss is { } loss ? Math.Round(loss, MoneyDecimals, MidpointRounding.ToPositiveInfinity) : null,
            UncoveredShares = payoff.IsDefined ? null : payoff.UncoveredShares,
            DeltaShares = view.DeltaShares,
        };
    }
}
