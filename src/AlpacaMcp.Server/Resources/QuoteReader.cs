using AlpacaMcp.Server.Tools.CryptoData;
using AlpacaMcp.Server.Tools.StockData;
using AlpacaMcp.Trading.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace AlpacaMcp.Server.Resources;

/// <summary>Reads a quote from the market its symbol belongs to.</summary>
internal sealed class QuoteReader(IServiceProvider services)
{
    private readonly GetStockLatestQuote _stocks = ActivatorUtilities.CreateInstance<GetStockLatestQuote>(services);
    private readonly GetCryptoLatestQuote _crypto = ActivatorUtilities.CreateInstance<GetCryptoLatestQuote>(services);

    public async Task<string> ReadAsync(string symbol, CancellationToken cancellationToken) => ResourceEntry.Written(SymbolForm.IsPair(symbol)
        ? await _crypto.GetCryptoLatestQuoteAsync(symbol, cancellationToken: cancellationToken)
        : await _stocks.GetStockLatestQuoteAsync(symbol, cancellationToken: cancellationToken));
}
