using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Risk;

/// <summary>The lines of <see cref="LimitReport"/>, in the order of <see cref="PolicyFields"/>.</summary>
internal static class LimitLines
{
    internal static IReadOnlyList<LimitLine> Of(RiskPolicy policy, RiskSnapshot book, JournalView journal, bool areOrdersKnown) =>
        [.. Orders(policy, book), .. Accounts(policy, book, journal, areOrdersKnown), .. Options(policy, book), .. Others(policy, book.Profit, journal)];

    private static IEnumerable<LimitLine> Orders(RiskPolicy policy, RiskSnapshot book)
    {
        yield return PerOrder(RiskCode.OrderNotional, "USD per order", policy.MaxOrderNotionalUsd, policy, book);
        yield return new(RiskCode.OrderQuantity, "shares per order", policy.MaxOrderQuantity, null, policy.MaxOrderQuantity, "stocks only");
        yield return PerOrder(RiskCode.CryptoNotional, "USD per crypto order", policy.MaxCryptoNotionalUsd, policy, book);
        yield return new(RiskCode.ShortSelling, "shares", null, null, null, policy.AllowShortSelling ? "allowed" : "off: at most what is held is sold");
        yield return new(RiskCode.MinPrice, "USD per share", null, null, null, $"at least {policy.MinPriceUsd.Text()} to open a stock");
        yield return new(RiskCode.DollarVolume, "USD a day", null, null, null, $"at least {policy.MinDollarVolumeUsd.Text()} traded on a stock's last whole day to open it");
    }

    private static IEnumerable<LimitLine> Accounts(RiskPolicy policy, RiskSnapshot book, JournalView journal, bool areOrdersKnown)
    {
        var equity = book.Equity ?? 0;
        var largest = book.Positions.MaxBy(p => Math.Abs(p.MarketValue ?? 0));
        var held = largest is null ? "no position" : $"largest position: {Name(largest)}";
        yield return Counted(RiskCode.PositionShare, "percent of equity per symbol", policy.MaxPositionPercent, PercentOf(Math.Abs(largest?.MarketValue ?? 0), equity), held);

        var gross = GrossExposure.Of(book, journal);
        var unpriced = gross.Unpriced.Count == 0 ? "" : "; something has no price";
        yield return Counted(RiskCode.GrossExposure, "percent of equity in all symbols", policy.MaxGrossExposurePercent, areOrdersKnown ? PercentOf(gross.Usd, equity) : null, $"positions and open orders at their worst; a leverage of {policy.MaxGrossExposurePercent / 100:0.0##}{unpriced}");
        yield return Counted(RiskCode.OpenOrders, "open orders", policy.MaxOpenOrders, areOrdersKnown ? UnseenIntents.CountOpen(book, journal) : null, "others' orders on the account count too");
        yield return Counted(RiskCode.OrdersPerMinute, "opening orders in the last minute", policy.MaxOrdersPerMinute, journal.OpeningInLastMinute, "orders that reduce do not count");
        yield return Counted(RiskCode.OrdersPerDay, "opening orders on the New York day", policy.MaxOrdersPerDay, journal.OpeningToday, "orders that reduce do not count");
        yield return Counted(RiskCode.DailyNotional, "USD of opening orders on the New York day", policy.MaxOpeningNotionalPerDayUsd, journal.NotionalToday, "reserved when sent, what has filled once an order is over");
    }

    private static IEnumerable<LimitLine> Options(RiskPolicy policy, RiskSnapshot book)
    {
        var loss = PerOrder(RiskCode.OptionMaxLoss, "USD per option order", policy.OptionMaxLossUsd, policy, book);
        yield return loss with { Detail = $"the most it adds to what the underlying can lose; {loss.Detail}; unbounded loss is always refused" };
        yield return new(RiskCode.OptionContracts, "contracts per option order", policy.MaxOptionContracts, null, policy.MaxOptionContracts, "the largest leg counts");
        yield return new(RiskCode.OptionDaysToExpiry, "days to expiration", null, null, null, $"at least {policy.MinDaysToExpiry} to open a contract");
    }

    private static IEnumerable<LimitLine> Others(RiskPolicy policy, EquityReading? profit, JournalView journal)
    {
        yield return new(RiskCode.PriceCollar, "percent past the quote", policy.CollarPercent, null, null, $"{policy.CollarPercentOffHours.Text()} % outside the regular session, options {policy.OptionCollarPercent.Text()} % or {policy.OptionCollarUsd:F2} USD; quotes older than {policy.MaxQuoteAge.TotalSeconds} s (IEX {policy.MaxQuoteAgeIex.TotalSeconds} s) price nothing");
        yield return new(RiskCode.SymbolNotAllowed, "symbols", null, null, null, Symbols(policy));
        yield return new(RiskCode.AssetClassNotAllowed, "asset classes", null, null, null, policy.AllowedAssetClasses.Count == 0 ? "all allowed" : $"only {string.Join(", ", policy.AllowedAssetClasses)}");
        yield return Lost(RiskCode.DailyLoss, "percent lost in the day", policy.MaxDailyLossPercent, profit?.DailyLossPercent, profit is null ? null : $"day base {profit.DayBase:F2} USD");
        yield return Lost(RiskCode.Drawdown, "percent lost since the peak", policy.MaxDrawdownPercent, profit?.DrawdownPercent, profit is null ? null : $"peak {profit.Peak:F2} USD");
        yield return new(RiskCode.MarketClosed, "market orders", null, null, null, policy.AllowQueuedMarketOrders ? "opening market orders may wait for the open" : "no opening market order while the market is closed; limit orders may wait");
        yield return new(ApprovalCode.Required, "USD per opening order", policy.ApprovalAboveUsd, null, null, $"{(policy.ApprovalAboveUsd is null ? "off" : "above it a person is asked")}; also asked: to sell options to open, for an hour after a resume{(policy.TaintAfterNews ? ", for 10 minutes after get_news" : "")}");
        yield return Counted(RiskCode.ReducingLoop, "reducing orders in the last minute", policy.MaxReducingOrdersPerMinute, journal.ReducingInLastMinute, "the only count that binds reducing orders");
    }

    private static LimitLine PerOrder(string code, string unit, decimal usd, RiskPolicy policy, RiskSnapshot book)
    {
        var limit = Math.Min(usd, (book.Equity ?? 0) * policy.MaxShareOfEquityPercent / 100);
        return new(code, unit, limit, null, limit, $"{usd.Text()} USD or {policy.MaxShareOfEquityPercent.Text()} % of equity, whichever is smaller");
    }

    private static LimitLine Counted(string code, string unit, decimal most, decimal? used, string detail) =>
        new(code, unit, most, used, used is { } known ? Math.Max(0, most - known) : null, used is null ? "cannot be read now" : detail);

    private static LimitLine Lost(string code, string unit, decimal most, decimal? lost, string? detail) => lost is { } percent
        ? Counted(code, unit, most, Math.Max(0, Math.Round(percent, 2, MidpointRounding.ToPositiveInfinity)), $"{detail}; from the limit on only reducing orders pass")
        : new(code, unit, most, null, null, "profit and loss cannot be read: nothing is opened");

    private static decimal PercentOf(decimal usd, decimal equity) => equity > 0 ? Math.Round(usd / equity * 100, 2, MidpointRounding.ToPositiveInfinity) : 0;

    // Positions are the broker's text: only what is written like a symbol is repeated.
    private static string Name(Position held) =>
        SymbolForm.IsTicker(held.Symbol) || SymbolForm.IsPair(held.Symbol) || SymbolForm.IsContract(held.Symbol) ? held.Symbol : "see get_all_positions";

    private static string Symbols(RiskPolicy policy)
    {
        var allowed = policy.AllowedSymbols.Count == 0 ? "all allowed" : $"only {string.Join(", ", policy.AllowedSymbols)}";
        return policy.DeniedSymbols.Count == 0 ? allowed : $"{allowed}; denied: {string.Join(", ", policy.DeniedSymbols)}";
    }
}
