using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Market;

/// <summary>Reads the quote and last price of what an order trades, in one request.</summary>
internal sealed class PriceReader(StockDataClient stocks, CryptoDataClient crypto, OptionDataClient options, RiskPolicy policy, DataFeed feed)
{
    internal async Task<OrderPrices> ReadAsync(TradeOrder order, CancellationToken cancellationToken)
    {
        if (order is OptionOrder option)
            return await ReadContractsAsync(option, cancellationToken);
        if (order.AssetClass == AssetClass.Crypto)
        {
            var pairs = await crypto.GetSnapshotsAsync(CryptoLocation.Us, [order.Symbol], cancellationToken);
            return OrderPrices.Of(new(pairs.GetValueOrDefault(order.Symbol), policy.MaxQuoteAge));
        }

        var snapshots = await stocks.GetSnapshotsAsync([order.Symbol], feed, null, cancellationToken);
        return OrderPrices.Of(new(snapshots.GetValueOrDefault(order.Symbol), feed == DataFeed.Sip ? policy.MaxQuoteAge : policy.MaxQuoteAgeIex));
    }

    /// <summary>The prices of stocks and pairs, by the symbols given; what has none is missing.</summary>
    internal async Task<IReadOnlyDictionary<string, PriceReading>> ReadAllAsync(IReadOnlyList<string> symbols, CancellationToken cancellationToken)
    {
        List<string> pairs = [.. symbols.Where(SymbolForm.IsPair)];
        List<string> tickers = [.. symbols.Where(SymbolForm.IsTicker)];
        IReadOnlyDictionary<string, Snapshot> none = new Dictionary<string, Snapshot>();
        var coins = pairs.Count == 0 ? none : await crypto.GetSnapshotsAsync(CryptoLocation.Us, pairs, cancellationToken);
        var shares = tickers.Count == 0 ? none : await stocks.GetSnapshotsAsync(tickers, feed, null, cancellationToken);
        return coins.Concat(shares).ToDictionary(one => one.Key, one => new PriceReading(one.Value, policy.MaxQuoteAge));
    }

    private async Task<OrderPrices> ReadContractsAsync(OptionOrder order, CancellationToken cancellationToken)
    {
        var symbols = order.AllLegs.Select(leg => leg.Symbol).Distinct().ToList();
        var snapshots = await options.GetSnapshotsAsync(symbols, null, cancellationToken);
        var contracts = symbols.ToDictionary(symbol => symbol, symbol => new PriceReading(Plain(snapshots.GetValueOrDefault(symbol)), policy.MaxQuoteAge));
        return new(contracts.GetValueOrDefault(order.Symbol) ?? new(null, policy.MaxQuoteAge), contracts);
    }

    /// <summary>A contract's snapshot in the words of any other's, as far as an order is priced by it.</summary>
    private static Snapshot? Plain(OptionSnapshot? contract) => contract is null ? null : new()
    {
        LatestQuote = contract.LatestQuote is { } quote ? new() { Time = quote.Time, BidPrice = quote.BidPrice, AskPrice = quote.AskPrice } : null,
        LatestTrade = contract.LatestTrade is { } trade ? new() { Time = trade.Time, Price = trade.Price } : null,
        DailyBar = contract.DailyBar,
        PrevDailyBar = contract.PrevDailyBar,
    };
}
