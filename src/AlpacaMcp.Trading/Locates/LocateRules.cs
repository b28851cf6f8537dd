using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Risk.Rules;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Locates;

/// <summary>What a wish for shares must be, and what it may cost. A locate is money spent, so it keeps the limit of one order.</summary>
internal static class LocateRules
{
    internal const string Invalid = "INVALID_LOCATE";
    internal const string Unbounded = "LOCATE_UNBOUNDED";
    internal const string InFlight = "LOCATE_IN_FLIGHT";
    private const int RoundLot = 100;

    // It trades nothing: what holds opening orders back holds it back, and its fee counts against the day.
    private static readonly RiskGate Gate = new(
    [
        new TradingHalted(), new ReduceOnly(), new PolicyAccepted(), new AccountReadable(), new ClockAgreement(), new NoUnknownOrder(),
        new ProfitReadable(), new MaxDailyLoss(), new MaxDrawdown(), new MaxOrdersPerMinute(), new MaxOrdersPerDay(), new MaxDailyNotional(),
    ]);

    internal static IReadOnlyList<Objection> Malformed(LocateWish wish)
    {
        List<Objection> found = [];
        if (!SymbolForm.IsTicker(wish.Symbol))
            found.Add(Malformed("symbol", $"'{Printable.Of(wish.Symbol)}' is not a ticker such as GME."));
        if (wish.Qty <= 0 || wish.Qty % RoundLot != 0)
            found.Add(Malformed("qty", $"Shares are located in round lots of {RoundLot}; got {wish.Qty}."));
        if (!OrderShape.IsAmount(wish.LimitPrice))
            found.Add(Malformed("limit_price", $"limit_price must be above 0 and at most {OrderShape.MaxAmount}; got {wish.LimitPrice.Text()}."));
        return found;
    }

    /// <param name="wish">A well-formed wish.</param>
    /// <param name="policy">The limits in force.</param>
    /// <param name="equity">Account equity, USD; null when unreadable.</param>
    internal static IReadOnlyList<Objection> Denied(LocateWish wish, RiskPolicy policy, decimal? equity)
    {
        List<Objection?> found = [SymbolRule(wish, policy)];
        if (equity is not > 0)
            found.Add(new(RiskCode.AccountUnreadable, "The account's equity cannot be read or is not above 0, so limits cannot be judged.", "Try again in a few seconds; nothing was sent."));
        if (wish.LimitPrice is not { } price)
            found.Add(NoLimitPrice(wish));
        else if (equity is { } worth)
            found.Add(CostRule(wish.Qty, price, Math.Min(policy.MaxOrderNotionalUsd, worth * policy.MaxShareOfEquityPercent / 100)));
        return [.. found.OfType<Objection>()];
    }

    /// <summary>What the account's state and the day so far say, and locates that are under way.</summary>
    internal static IReadOnlyList<Objection> Judge(LocateWish wish, RiskPolicy policy, RiskSnapshot book, JournalView journal)
    {
        StockOrder fee = new() { Symbol = wish.Symbol, Side = OrderSide.Buy, Qty = wish.Qty, Type = OrderType.Limit, LimitPrice = wish.LimitPrice, TimeInForce = TimeInForce.Day };
        var risk = RiskCase.Of(fee, policy, book, journal) with { IsReducing = false };
        return [.. Gate.Judge(risk), .. journal.Unreflected.Any(i => i.Kind == IntentKind.Locate && i.Terms.Symbol == wish.Symbol) ? [Refusals.LocateInFlight(wish.Symbol)] : (Objection[])[]];
    }

    /// <summary>What the journal keeps of a wish that has its limit.</summary>
    internal static OrderIntent Intent(LocateWish wish, string id, RiskSnapshot book, IReadOnlyList<Guid> known, DateTimeOffset now) => new()
    {
        ClientOrderId = id,
        Kind = IntentKind.Locate,
        Terms = LocateTerms.Of(wish),
        Symbol = SymbolKey.Of(wish.Symbol),
        IsBuy = true,
        Qty = wish.Qty,
        Notional = wish.Qty * (wish.LimitPrice ?? 0),
        IsReducing = false,
        DecidedAt = now,
        Day = book.Ask.Day,
        Known = known,
    };

    private static Objection? SymbolRule(LocateWish wish, RiskPolicy policy)
    {
        bool Has(IReadOnlyList<string> list) => list.Any(symbol => SymbolKey.Of(symbol) == SymbolKey.Of(wish.Symbol));
        return !Has(policy.DeniedSymbols) && (policy.AllowedSymbols.Count == 0 || Has(policy.AllowedSymbols)) ? null : new(
            RiskCode.SymbolNotAllowed,
            $"The operator's lists do not allow {wish.Symbol} to be opened, so its shares are not located.",
            "Choose another symbol, or ask the operator to change the list.",
            "symbol");
    }

    private static Objection NoLimitPrice(LocateWish wish) => new(
        Unbounded,
        $"Without limit_price any fee is accepted: what {wish.Qty} shares of {wish.Symbol} cost has no bound.",
        "Give limit_price, the most USD for one share; get_locate_quotes shows the present fee. Nothing was sent.",
        "limit_price");

    private static Objection? CostRule(int qty, decimal price, decimal limit) => qty * price <= limit ? null : new(
        RiskCode.OrderNotional,
        $"Locating {qty} shares at up to {price.Text()} could cost {qty * price:F2} USD; the limit is {limit:F2} USD per order.",
        $"Lower limit_price to {RoundedDown(limit / qty).Text()} or qty. Only the operator can raise the limit.",
        "limit_price",
        qty * price,
        limit);

    private static decimal RoundedDown(decimal price) => Math.Round(price, 4, MidpointRounding.ToZero);

    private static Objection Malformed(string field, string message) => new(Invalid, message, $"Correct {field} and call again; nothing was sent.", field);
}
