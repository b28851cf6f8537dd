using AlpacaMcp.Api.StockData;

namespace AlpacaMcp.Server.Doctor.Checks;

/// <summary>Which stock prices the subscription covers: all exchanges (SIP), or IEX alone.</summary>
internal sealed class EntitlementCheck : ICheck
{
    public string Name => "entitlement";

    public bool IsPerAccount => true;

    public async Task<Finding> RunAsync(Examined examined, CancellationToken cancellationToken)
    {
        if (examined.Broker is not { } broker)
            return examined.NothingToAsk;
        var (answer, wantsAll) = (await broker.ConsolidatedAsync(), examined.Plan.DataFeed == DataFeed.Sip.Value);
        return answer switch
        {
            _ when (await broker.AccountAsync()).RefusesKeys => Finding.Warn("Not found out: the broker does not take the keys.", "See the line keys."),
            { Failure: null } when wantsAll => Finding.Ok("SIP, and ALPACA_DATA_FEED is sip: all exchanges."),
            { Failure: null } => Finding.Ok("SIP, and ALPACA_DATA_FEED is iex: prices of all exchanges could be had with ALPACA_DATA_FEED=sip."),
            { RefusesKeys: true } when wantsAll => Finding.Fail("IEX only, and ALPACA_DATA_FEED is sip: no price can be read.", "Write ALPACA_DATA_FEED=iex, or subscribe to Algo Trader Plus at Alpaca."),
            { RefusesKeys: true } => Finding.Ok("IEX only, and ALPACA_DATA_FEED is iex: one exchange, free."),
            _ => Finding.Warn($"Not found out: {answer.Failure}.", "See the lines network and keys."),
        };
    }
}
