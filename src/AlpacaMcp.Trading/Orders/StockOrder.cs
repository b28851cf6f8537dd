using System.Text.Json;
using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Trading.Orders;

/// <summary>An order for a US stock or ETF, alone or with exits attached.</summary>
public sealed record StockOrder : TradeOrder
{
    /// <summary>USD behind the best price; trailing_stop only, exactly one of this and <see cref="TrailPercent"/>.</summary>
    public decimal? TrailPrice { get; init; }

    /// <summary>Percent behind the best price, at least 0.1.</summary>
    public decimal? TrailPercent { get; init; }

    public bool ExtendedHours { get; init; }

    public OrderClass OrderClass { get; init; } = OrderClass.Simple;

    public decimal? TakeProfitLimitPrice { get; init; }

    public decimal? StopLossStopPrice { get; init; }

    public decimal? StopLossLimitPrice { get; init; }

    /// <summary>Smart-router instructions as Alpaca publishes them; Elite accounts only.</summary>
    public JsonElement? AdvancedInstructions { get; init; }

    public override AssetClass AssetClass => AssetClass.UsEquity;

    internal override bool IsExitByClass => OrderClass == OrderClass.Oco;

    internal override bool MayReduce => OrderClass.IsSimple || IsExitByClass;

    // Fractional and notional sales cannot open a short at Alpaca, and whether they take an intent is nowhere documented.
    internal override NewOrder AsClosing(NewOrder wire) => OrderClass.IsSimple && Qty is { } qty && qty == decimal.Truncate(qty)
        ? wire with { PositionIntent = IsBuy ? PositionIntent.BuyToClose : PositionIntent.SellToClose }
        : wire;

    internal override NewOrder ToWire(string clientOrderId) => base.ToWire(clientOrderId) with
    {
        TrailPrice = TrailPrice,
        TrailPercent = TrailPercent,
        ExtendedHours = ExtendedHours ? true : null,
        OrderClass = OrderClass == OrderClass.Simple ? null : OrderClass,
        TakeProfit = TakeProfitLimitPrice is { } take ? new TakeProfit { LimitPrice = take } : null,
        StopLoss = StopLossStopPrice is { } stop ? new StopLoss { StopPrice = stop, LimitPrice = StopLossLimitPrice } : null,
        AdvancedInstructions = AdvancedInstructions,
    };
}
