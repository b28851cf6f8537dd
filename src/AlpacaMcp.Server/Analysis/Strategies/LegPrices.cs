using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Server.Analysis.Strategies;

/// <summary>Prices legs: as given, else a buy at the ask and a sale at the bid.</summary>
internal sealed class LegPrices(OptionDataClient options, StockDataClient stocks, TradingOptions trading)
{
    internal async Task<(IReadOnlyList<PricedLeg> Legs, LegQuote? Underlying)> ReadAsync(IReadOnlyList<WishedLeg> legs, OptionFeed feed, CancellationToken cancellationToken)
    {
        var contracts = legs.Where(leg => leg.Contract is not null).ToList();
        var stock = legs.FirstOrDefault(leg => leg.Contract is null)?.Symbol ?? contracts[0].Contract!.Value.Root; // a contract has one
        var snapshots = options.GetSnapshotsAsync([.. contracts.Select(leg => leg.Symbol).Distinct()], feed, cancellationToken);
        var underlying = await UnderlyingAsync(stock, cancellationToken);
        var read = await snapshots;
        return ([.. legs.Select(leg => Price(leg, underlying, read.GetValueOrDefault(leg.Symbol)))], underlying);
    }

    private async Task<LegQuote?> UnderlyingAsync(string symbol, CancellationToken cancellationToken)
    {
        if (!SymbolForm.IsTicker(symbol))
            return null;
        var quotes = await stocks.GetLatestQuotesAsync([symbol], trading.Feed, null, cancellationToken);
        return quotes.TryGetValue(symbol, out var quote) ? new(quote.BidPrice, quote.AskPrice, quote.Time) : null;
    }

    private static PricedLeg Price(WishedLeg leg, LegQuote? underlying, OptionSnapshot? snapshot)
    {
        var quote = leg.Contract is null ? underlying : snapshot?.LatestQuote is { } seen ? new(seen.BidPrice, seen.AskPrice, seen.Time) : null;
        var price = leg.Price ?? quote?.For(leg.IsBuy) ?? throw ToolErrorException.InvalidArgument(
            $"{leg.Name}.price",
            $"{leg.Symbol} has no {(leg.IsBuy ? "ask to buy" : "bid to sell")} at.",
            $"Give {leg.Name}.price, or check that the contract is listed.");
        return new(leg, price, quote, snapshot);
    }
}
