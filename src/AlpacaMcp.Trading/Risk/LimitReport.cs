using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Risk;

/// <summary>Every limit with its headroom, and the exchange's clock: what an agent should know before it trades.</summary>
public sealed class LimitReport
{
    private readonly RiskPolicy _policy;
    private readonly ExchangeClock _clock;

    internal LimitReport(RiskPolicy policy, ExchangeClock clock) => (_policy, _clock) = (policy, clock);

    public Task<MarketMoment> ReadMarketAsync(CancellationToken cancellationToken) => _clock.ReadAsync(cancellationToken);

    /// <param name="equity">Account equity, USD.</param>
    /// <param name="positions">Open positions.</param>
    public IReadOnlyList<LimitLine> Lines(decimal equity, IReadOnlyList<Position> positions)
    {
        var share = equity * _policy.MaxShareOfEquityPercent / 100;
        var notional = Math.Min(_policy.MaxOrderNotionalUsd, share);
        var largest = positions.MaxBy(p => Math.Abs(p.MarketValue ?? 0));
        var used = equity > 0 && largest?.MarketValue is { } value ? Math.Round(Math.Abs(value) / equity * 100, 2, MidpointRounding.ToPositiveInfinity) : 0;
        return
        [
            new(RiskCode.OrderNotional, "USD per order", notional, null, notional, $"{_policy.MaxOrderNotionalUsd.Text()} USD or {_policy.MaxShareOfEquityPercent.Text()} % of equity, whichever is smaller"),
            new(RiskCode.OrderQuantity, "shares per order", _policy.MaxOrderQuantity, null, _policy.MaxOrderQuantity, "stocks only"),
            new(RiskCode.PositionShare, "percent of equity per symbol", _policy.MaxPositionPercent, used, Math.Max(0, _policy.MaxPositionPercent - used), largest is null ? "no position" : $"largest position: {largest.Symbol}"),
            new(RiskCode.PriceCollar, "percent past the quote", _policy.CollarPercent, null, null, $"{_policy.CollarPercentOffHours.Text()} % outside the regular session; quotes older than {_policy.MaxQuoteAge.TotalSeconds} s (IEX {_policy.MaxQuoteAgeIex.TotalSeconds} s) price nothing"),
            new(RiskCode.SymbolNotAllowed, "symbols", null, null, null, Symbols()),
        ];
    }

    private string Symbols()
    {
        var allowed = _policy.AllowedSymbols.Count == 0 ? "all allowed" : $"only {string.Join(", ", _policy.AllowedSymbols)}";
        return _policy.DeniedSymbols.Count == 0 ? allowed : $"{allowed}; denied: {string.Join(", ", _policy.DeniedSymbols)}";
    }
}
