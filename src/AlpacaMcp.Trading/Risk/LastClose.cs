using AlpacaMcp.Api.Account;
using AlpacaMcp.Trading.Market;

namespace AlpacaMcp.Trading.Risk;

/// <summary>Profit as the account alone tells it: against the last close, with no memory of peaks and transfers.</summary>
internal sealed class LastClose : IProfitSource
{
    public Task<EquityReading?> ReadAsync(TradingAccount account, MarketMoment? market, CancellationToken cancellationToken) => Task.FromResult(
        account is { Equity: { } equity, LastEquity: { } before } ? new EquityReading(equity, before, 0, Math.Max(equity, before)) : null);
}
