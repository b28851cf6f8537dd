using System.Globalization;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Trading.Options;

namespace AlpacaMcp.Server.Analysis.Strategies;

/// <summary>What the figures of a strategy alone do not say.</summary>
internal static class StrategyWarnings
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    internal static IReadOnlyList<string> Of(IReadOnlyList<PricedLeg> legs, Payoff payoff, LegQuote? underlying, DateTimeOffset now, int days) =>
    [
        .. payoff.IsDefined ? [] : One($"The loss has no bound: nothing covers {payoff.UncoveredShares:0.###} shares' worth of short calls or short shares."),
        .. legs.Select(leg => leg.Wish.Contract?.Expiration).OfType<DateOnly>().Distinct().Skip(1).Any() ? One($"The contracts expire on different days: max_loss lets the price be anywhere on each; no break-evens.") : [],
        .. days <= 1 ? One($"It expires {(days == 0 ? "today" : "tomorrow")}; brokers may close or refuse such positions.") : [],
        .. legs.Where(leg => IsShortInTheMoney(leg, underlying?.Mid)).Select(leg => $"{leg.Wish.Symbol} is sold in the money: it may be assigned any day before expiration."),
        .. legs.Where(leg => leg.Wish.Contract is not null && !new GreekSum().TryAdd(1, leg.Snapshot?.Greeks)).Select(leg => $"{leg.Wish.Symbol} has no greeks; they are not in the sum."),
        .. legs.Where(leg => leg.Wish.Price is null && leg.Quote is { Time: var time } && now - time > Fresh).SelectMany(leg => One($"The quote of {leg.Wish.Symbol} is {(now - leg.Quote!.Time).TotalMinutes:0} minutes old.")), // filtered
        .. legs.Any(leg => leg.Wish.Contract is { Root: var root } && char.IsAsciiDigit(root[^1])) ? One($"A contract adjusted for a corporate action may stand for other than 100 shares; 100 are reckoned with.") : [],
    ];

    private static bool IsShortInTheMoney(PricedLeg leg, decimal? price) =>
        price is { } now && leg.Wish is { IsBuy: false, Contract: { } contract } && (contract.Type == OptionType.Call ? now > contract.Strike : now < contract.Strike);

    private static string[] One(FormattableString text) => [text.ToString(CultureInfo.InvariantCulture)];
}
