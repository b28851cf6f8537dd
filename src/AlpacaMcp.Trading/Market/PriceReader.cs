using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Market;

/// <summary>Reads one symbol's quote and last price in one request.</summary>
internal sealed class PriceReader(StockDataClient stocks, CryptoDataClient crypto, RiskPolicy policy, DataFeed feed)
{
    internal async Task<PriceReading> ReadAsync(string symbol, AssetClass assetClass, CancellationToken cancellationToken)
    {
        if (assetClass == AssetClass.Crypto)
        {
            var pairs = await crypto.GetSnapshotsAsync(CryptoLocation.Us, [symbol], cancellationToken);
            return new(pairs.GetValueOrDefault(symbol), policy.MaxQuoteAge);
        }

        var snapshots = await stocks.GetSnapshotsAsync([symbol], feed, null, cancellationToken);
        return new(snapshots.GetValueOrDefault(symbol), feed == DataFeed.Sip ? policy.MaxQuoteAge : policy.MaxQuoteAgeIex);
    }
}
