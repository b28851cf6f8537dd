using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Server.Mcp.Replies.Analysis;

namespace AlpacaMcp.Server.Analysis;

/// <summary>Adds up greeks per share over the shares that contracts stand for.</summary>
internal sealed class GreekSum
{
    private const int Decimals = 4;

    private decimal _delta;
    private decimal _gamma;
    private decimal _theta;
    private decimal _vega;

    internal void AddShares(decimal shares) => _delta += shares;

    /// <returns>False when the contract has no greeks, so that it is not in the sum.</returns>
    internal bool TryAdd(decimal shares, OptionGreeks? greeks)
    {
        if (greeks is not { Delta: { } delta, Gamma: { } gamma, Theta: { } theta, Vega: { } vega })
            return false;
        (_delta, _gamma, _theta, _vega) = (_delta + (shares * delta), _gamma + (shares * gamma), _theta + (shares * theta), _vega + (shares * vega));
        return true;
    }

    /// <summary>The sums, to four decimals, half to even.</summary>
    internal GreeksView View() => new(Round(_delta), Round(_gamma), Round(_theta), Round(_vega));

    private static decimal Round(decimal value) => Math.Round(value, Decimals, MidpointRounding.ToEven);
}
