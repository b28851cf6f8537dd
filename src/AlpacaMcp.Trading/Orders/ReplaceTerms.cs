using System.Text.Json;
using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Trading.Orders;

/// <summary>What to change about an open order; null keeps what it has.</summary>
public sealed record ReplaceTerms
{
    public decimal? Qty { get; init; }

    /// <summary>USD; Alpaca takes it for indications of interest only.</summary>
    public decimal? Notional { get; init; }

    public TimeInForce? TimeInForce { get; init; }

    public decimal? LimitPrice { get; init; }

    public decimal? StopPrice { get; init; }

    /// <summary>New trail of a trailing stop, in the kind it has (USD or percent).</summary>
    public decimal? Trail { get; init; }

    public string? ClientOrderId { get; init; }

    public JsonElement? AdvancedInstructions { get; init; }

    internal bool ChangesNothing =>
        (Qty, Notional, TimeInForce, LimitPrice, StopPrice, Trail, AdvancedInstructions) is (null, null, null, null, null, null, null);

    internal ReplaceOrder ToWire(string clientOrderId) => new()
    {
        Qty = Qty,
        Notional = Notional,
        TimeInForce = TimeInForce,
        LimitPrice = LimitPrice,
        StopPrice = StopPrice,
        Trail = Trail,
        ClientOrderId = clientOrderId,
        AdvancedInstructions = AdvancedInstructions,
    };

    /// <summary>The order as it would stand after the change, for validators and rules to judge.</summary>
    internal TradeOrder ApplyTo(Order order)
    {
        if (order.OrderClass == OrderClass.Mleg || order.AssetClass == AssetClass.UsOption)
            return Option(order);
        return order.AssetClass == AssetClass.Crypto ? Crypto(order) : Stock(order);
    }

    private CryptoOrder Crypto(Order order) => new()
    {
        Symbol = order.Symbol,
        Side = order.Side,
        Type = order.Type,
        Qty = Qty ?? order.Qty,
        Notional = Notional ?? order.Notional,
        TimeInForce = TimeInForce ?? order.TimeInForce,
        LimitPrice = LimitPrice ?? order.LimitPrice,
        StopPrice = StopPrice ?? order.StopPrice,
        ClientOrderId = ClientOrderId,
    };

    private StockOrder Stock(Order order) => new()
    {
        Symbol = order.Symbol,
        Side = order.Side,
        Type = order.Type,
        Qty = Qty ?? order.Qty,
        Notional = Notional ?? order.Notional,
        TimeInForce = TimeInForce ?? order.TimeInForce,
        LimitPrice = LimitPrice ?? order.LimitPrice,
        StopPrice = StopPrice ?? (order.Type == OrderType.TrailingStop ? null : order.StopPrice),
        TrailPrice = order.TrailPrice is null ? null : Trail ?? order.TrailPrice,
        TrailPercent = order.TrailPercent is null ? null : Trail ?? order.TrailPercent,
        ExtendedHours = order.ExtendedHours ?? false,
        ClientOrderId = ClientOrderId,
        AdvancedInstructions = AdvancedInstructions,
    };

    private OptionOrder Option(Order order) => new()
    {
        Symbol = order.Symbol,
        Side = order.Side,
        Type = order.Type,
        Qty = Qty ?? order.Qty,
        Notional = Notional,
        TimeInForce = TimeInForce ?? order.TimeInForce,
        LimitPrice = LimitPrice ?? order.LimitPrice,
        StopPrice = StopPrice ?? order.StopPrice,
        PositionIntent = order.PositionIntent.Value.Length == 0 ? null : order.PositionIntent,
        OrderClass = order.OrderClass,
        Legs = [.. order.Legs.Select(leg => new OptionLeg { Symbol = leg.Symbol, Side = leg.Side, RatioQty = leg.RatioQty ?? 0, PositionIntent = leg.PositionIntent })],
        ClientOrderId = ClientOrderId,
    };
}
