using System.ComponentModel;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Analysis;
using AlpacaMcp.Server.Analysis.Strategies;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Server.Mcp.Replies.Analysis;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Options;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.OptionsData;

[Toolset(Toolset.OptionsData)]
internal sealed class AnalyzeOptionStrategy(OptionDataClient options, StockDataClient stocks, TradingOptions trading, PriceHeadings headings)
{
    [McpServerTool(Name = "analyze_option_strategy", Title = "Analyze option strategy", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Max loss, max gain, break-evens, net cost, greeks and assignment of 1-4 legs on one underlying, without ordering. Prices: quotes (buy at ask, sell at bid). A leg: {\"symbol\":\"AAPL260618C00250000\",\"side\":\"buy\",\"qty\":1}; shares of the underlying may be one.")]
    public async Task<StrategyReply> AnalyzeOptionStrategyAsync(
        IReadOnlyList<StrategyLeg> legs,
        [Description("Default: opra with sip data, else indicative.")] OptionFeed? feed = null,
        CancellationToken cancellationToken = default)
    {
        var venue = OptionRequest.Feed(feed, trading);
        var heading = await headings.ReadAsync(venue.Value, cancellationToken);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(heading.AsOf, When.NewYork).DateTime);
        var (priced, underlying) = await new LegPrices(options, stocks, trading).ReadAsync(WishedLegs.Read(legs, today), venue, cancellationToken);
        return Reply(heading, today, priced, underlying);
    }

    private static StrategyReply Reply(PriceHeading heading, DateOnly today, IReadOnlyList<PricedLeg> legs, LegQuote? underlying)
    {
        var payoff = Payoff.Of([.. legs.Select(leg => leg.Payoff)]);
        var first = legs.Select(leg => leg.Wish.Contract).OfType<OptionSymbol>().MinBy(contract => contract.Expiration);
        var days = first.Expiration.DayNumber - today.DayNumber;
        var warnings = StrategyWarnings.Of(legs, payoff, underlying, heading.AsOf, days);
        return new()
        {
            Prices = heading,
            Underlying = first.Root,
            UnderlyingPrice = underlying?.Mid,
            Legs = [.. legs.Select(StrategyLegView.Of)],
            NetCost = payoff.NetCost,
            NetCostAtMid = legs.All(leg => leg.Quote?.Mid is not null) ? legs.Sum(leg => leg.Shares * leg.Quote!.Mid!.Value) : null, // all have one
            MaxLoss = payoff.WorstLoss,
            MaxLossUnlimited = !payoff.IsDefined,
            MaxGain = payoff.BestGain,
            MaxGainUnlimited = payoff.IsGainUnlimited,
            BreakEvens = payoff.BreakEvens,
            Greeks = Greeks(legs),
            DaysToExpiry = days,
            AtExpiry = [.. legs.Where(leg => leg.Wish.Contract is not null).Select(leg => AtExpiry.Line(leg.Wish.Contract!.Value, leg.Wish.Qty))], // filtered
            Warnings = warnings.Count == 0 ? null : warnings,
        };
    }

    private static GreeksView Greeks(IReadOnlyList<PricedLeg> legs)
    {
        var sum = new GreekSum();
        foreach (var leg in legs)
        {
            if (leg.Wish.Contract is null)
                sum.AddShares(leg.Shares);
            else
                sum.TryAdd(leg.Shares, leg.Snapshot?.Greeks);
        }

        return sum.View();
    }
}
