using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>No order that could meet an open one of the same account, exactly as Alpaca rejects them and no stricter.</summary>
/// <remarks>https://docs.alpaca.markets/us/docs/user-protection: groups and trailing stops are exempt, and an order whose fate is unknown may not be there.</remarks>
internal sealed class WashTrade : IRiskRule
{
    public bool BindsReducing => true;

    public Objection? Check(RiskCase risk)
    {
        if (risk.Order.Symbol.Length == 0 || IsGroup(risk.Order) || risk.Order.Type == OrderType.TrailingStop || risk.Snapshot.LeftOut.Any(old => IsGroup(old.OrderClass)))
            return null;
        var (added, key) = (PriceTerms.Of(risk.Order), SymbolKey.Of(risk.Order.Symbol));
        var open = risk.Snapshot.Orders.Where(o => o.Status.IsOpen && SymbolKey.Of(o.Symbol) == key && !IsGroup(o.OrderClass)).Select(o => (o.Id.ToString(), Terms: PriceTerms.Of(o)));
        var inFlight = UnseenIntents.Of(risk.Snapshot, risk.Journal).Where(i => IsInFlight(i) && i.Symbol == key).Select(i => (i.ClientOrderId, Terms: Terms(i)));
        return open.Concat(inFlight).Where(other => other.Terms.Type != OrderType.TrailingStop && Meet(other.Terms, added))
            .Select(other => Denied(risk.Order, other.Item1, other.Terms)).FirstOrDefault();
    }

    private static bool Meet(PriceTerms one, PriceTerms other)
    {
        if (one.IsBuy == other.IsBuy)
            return false;
        var (buy, sell) = one.IsBuy ? (one, other) : (other, one);
        return buy.Limit is not { } most || sell.Limit is not { } least || most >= least;
    }

    private static bool IsGroup(TradeOrder order) => order is StockOrder { OrderClass: var kind } && IsGroup(kind);

    private static bool IsGroup(OrderClass kind) => kind == OrderClass.Bracket || kind == OrderClass.Oco || kind == OrderClass.Oto;

    private static bool IsInFlight(OrderIntent intent) =>
        intent.State is IntentState.Sending or IntentState.Acknowledged && intent is { Kind: IntentKind.Order or IntentKind.Replace } && !IsGroup(new OrderClass(intent.Terms.Extras?.OrderClass ?? ""));

    private static PriceTerms Terms(OrderIntent intent) => new(intent.IsBuy, new OrderType(intent.Terms.Type), intent.Terms.Limit, intent.Terms.Stop);

    private static Objection Denied(TradeOrder order, string id, PriceTerms other)
    {
        var price = other.Limit is { } limit ? $" at {limit.Text()}" : "";
        return new(
            RiskCode.WashTrade,
            $"{order.Symbol}: this order could trade against your own open {(other.IsBuy ? "buy" : "sell")} {other.Type} order {id}{price}; Alpaca rejects that as a wash trade.",
            $"Cancel {id} first, or {(other.Limit is null ? "wait until it has filled" : $"use a limit_price {(order.IsBuy ? "below" : "above")} {other.Limit.Text()}")}. Exits that belong together go into one bracket, oco or oto order.",
            order.LimitPrice is null ? "side" : "limit_price");
    }
}
