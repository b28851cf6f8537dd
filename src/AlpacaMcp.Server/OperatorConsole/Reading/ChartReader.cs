using AlpacaMcp.Api.Account;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.OperatorConsole.Reading;

/// <summary>The day's equity in steps of five minutes.</summary>
internal static class ChartReader
{
    /// <summary>Points of time (Unix seconds) and USD; null when the broker does not say.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<decimal>>?> ReadAsync(OperatorSession session, CancellationToken cancellationToken)
    {
        try
        {
            var history = await session.Get<AccountClient>().GetHistoryAsync(new() { Period = "1D", Timeframe = "5Min" }, cancellationToken);
            return [.. history.Timestamp.Zip(history.Equity).Where(point => point.Second is > 0).Select(point => (IReadOnlyList<decimal>)[point.First, point.Second ?? 0])];
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            return null;
        }
    }
}
