using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Risk;

/// <summary>Every limit with its headroom: what an agent should know before it trades.</summary>
public sealed class LimitReport(RiskPolicy policy)
{
    /// <param name="equity">Account equity, USD.</param>
    /// <param name="positions">Open positions.</param>
    public IReadOnlyList<LimitLine> Lines(decimal equity, IReadOnlyList<Position> positions)
    {
        var share = equity * policy.MaxShareOfEquityPercent / 100;
        var notional = Math.Min(policy.MaxOrderNotionalUsd, share);
        var loss = Math.Min(policy.OptionMaxLossUsd, share);
        var largest = positions.MaxBy(p => Math.Abs(p.MarketValue ?? 0));
        var used = equity > 0 && largest?.MarketValue is { } value ? Math.Round(Math.Abs(value) / equity * 100, 2, MidpointRounding.ToPositiveInfinity) : 0;
        return
        [
            new(RiskCode.OrderNotional, "USD per order", notional, null, notional, $"{policy.MaxOrderNotionalUsd.Text()} USD or {policy.MaxShareOfEquityPercent.Text()} % of equity, whichever is smaller"),
            new(RiskCode.OrderQuantity, "shares per order", policy.MaxOrderQuantity, null, policy.MaxOrderQuantity, "stocks only"),
            new(RiskCode.PositionShare, "percent of equity per symbol", policy.MaxPositionPercent, used, Math.Max(0, policy.MaxPositionPercent - used), largest is null ? "no position" : $"largest position: {(SymbolForm.IsTicker(largest.Symbol) || SymbolForm.IsPair(largest.Symbol) || SymbolForm.IsContract(largest.Symbol) ? largest.Symbol : "see get_all_positions")}"),
            new(RiskCode.OptionMaxLoss, "USD per option order", loss, null, loss, $"the most it adds to what the underlying can lose; {policy.OptionMaxLossUsd.Text()} USD or {policy.MaxShareOfEquityPercent.Text()} % of equity, whichever is smaller; unbounded loss is always refused"),
            new(RiskCode.OptionContracts, "contracts per option order", policy.MaxOptionContracts, null, policy.MaxOptionContracts, "the largest leg counts"),
            new(RiskCode.OptionDaysToExpiry, "days to expiration", null, null, null, $"at least {policy.MinDaysToExpiry} to open a contract"),
            new(RiskCode.PriceCollar, "percent past the quote", policy.CollarPercent, null, null, $"{policy.CollarPercentOffHours.Text()} % outside the regular session, options {policy.OptionCollarPercent.Text()} % or {policy.OptionCollarUsd:F2} USD; quotes older than {policy.MaxQuoteAge.TotalSeconds} s (IEX {policy.MaxQuoteAgeIex.TotalSeconds} s) price nothing"),
            new(RiskCode.SymbolNotAllowed, "symbols", null, null, null, Symbols()),
        ];
    }

    private string Symbols()
    {
        var allowed = policy.AllowedSymbols.Count == 0 ? "all allowed" : $"only {string.Join(", ", policy.AllowedSymbols)}";
        return policy.DeniedSymbols.Count == 0 ? allowed : $"{allowed}; denied: {string.Join(", ", policy.DeniedSymbols)}";
    }
}
