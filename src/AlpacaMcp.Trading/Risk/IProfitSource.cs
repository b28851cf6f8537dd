using AlpacaMcp.Api.Account;
using AlpacaMcp.Trading.Market;

namespace AlpacaMcp.Trading.Risk;

/// <summary>Where profit and loss are read from.</summary>
internal interface IProfitSource
{
    /// <summary>Null when something it needs cannot be read: no signal, which is never taken for a good one.</summary>
    /// <param name="account">The account as just read.</param>
    /// <param name="market">The exchange's clock; null when it is unreadable.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<EquityReading?> ReadAsync(TradingAccount account, MarketMoment? market, CancellationToken cancellationToken);
}
