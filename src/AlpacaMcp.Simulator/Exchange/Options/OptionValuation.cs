using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>What a quote says about its contract: the volatility that explains its middle, and the greeks there.</summary>
internal sealed record OptionValuation(double Volatility, Greeks Greeks)
{
    /// <summary>Null without a bid, without time, or where no volatility explains the quote.</summary>
    public static OptionValuation? Of(OptionContract contract, MarketQuote quote, MarketQuote underlying)
    {
        var spot = (double)(underlying.Bid + underlying.Ask) / 2;
        var option = new BlackScholes(contract.Type, spot, (double)contract.Strike, contract.YearsLeft(quote.Time));
        return quote.Bid > 0 && ImpliedVolatility.Of(option, (double)(quote.Bid + quote.Ask) / 2) is { } volatility
            ? new OptionValuation(volatility, option.Greeks(volatility))
            : null;
    }
}
