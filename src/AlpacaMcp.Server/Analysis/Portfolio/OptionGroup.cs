using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Options;

namespace AlpacaMcp.Server.Analysis.Portfolio;

/// <summary>The contracts held on one underlying, and the shares of it.</summary>
internal sealed record OptionGroup(string Root, IReadOnlyList<(OptionSymbol Contract, Position Position)> Contracts, decimal Shares, decimal SharePrice)
{
    internal decimal Qty => Contracts.Sum(held => Math.Abs(held.Position.Qty));

    /// <summary>What can still be won and lost from the present prices on.</summary>
    internal Payoff Payoff => Payoff.Of([.. Contracts.Select(held => PayoffLeg.Option(held.Contract, held.Position.Qty, Price(held.Position))), .. Shares == 0 ? [] : (PayoffLeg[])[PayoffLeg.Shares(Shares, SharePrice)]]);

    internal static IReadOnlyList<OptionGroup> Of(IReadOnlyList<Position> positions) =>
    [
        .. positions.Select(position => (Contract: OptionSymbol.Parse(position.Symbol), Position: position))
            .Where(held => held.Contract is not null)
            .GroupBy(held => held.Contract!.Value.Root, held => (held.Contract!.Value, held.Position)) // filtered
            .Select(group => (Root: group.Key, Contracts: group.ToList(), Shares: positions.FirstOrDefault(position => OptionSymbol.RootOf(position.Symbol) == group.Key)))
            .Select(group => new OptionGroup(group.Root, group.Contracts, group.Shares?.Qty ?? 0, group.Shares is { } shares ? Price(shares) : 0)),
    ];

    private static decimal Price(Position position) => position.CurrentPrice ?? position.AvgEntryPrice ?? 0;
}
