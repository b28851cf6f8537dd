using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Orders;

/// <summary>What somebody wants to trade, before any rule has seen it. One derived record per order kind.</summary>
public abstract record TradeOrder
{
    public required string Symbol { get; init; }

    public required OrderSide Side { get; init; }

    /// <summary>Shares, coins or contracts; exactly one of this and <see cref="Notional"/>.</summary>
    public decimal? Qty { get; init; }

    /// <summary>USD to spend or raise; market orders only.</summary>
    public decimal? Notional { get; init; }

    public OrderType Type { get; init; } = OrderType.Market;

    public required TimeInForce TimeInForce { get; init; }

    public decimal? LimitPrice { get; init; }

    public decimal? StopPrice { get; init; }

    /// <summary>Sent verbatim when given; otherwise the desk makes one.</summary>
    public string? ClientOrderId { get; init; }

    public abstract AssetClass AssetClass { get; }

    /// <summary>True when the order can only leave a position (OCO), whatever its side says.</summary>
    internal virtual bool IsExitByClass => false;

    /// <summary>What the order is for, in words and in the journal.</summary>
    internal virtual string Label => Symbol;

    /// <summary>The order in words, for people: "buy 10 AAPL limit 231.50".</summary>
    public string ToWords() => string.Join(' ', ((string?[])
    [
        Side.Value,
        Qty is { } qty ? qty.Text() : $"{Notional?.Text()} USD of",
        Label,
        Type.Value,
        LimitPrice?.Text(),
        StopPrice is { } stop ? $"stop {stop.Text()}" : null,
    ]).Where(word => !string.IsNullOrEmpty(word)));

    /// <summary>Every symbol that the operator's lists may name.</summary>
    internal virtual IReadOnlyList<string> Names => [Symbol];

    internal bool IsBuy => Side == OrderSide.Buy;

    /// <summary>False when the order brings legs that can open what it closes: then it never counts as reducing.</summary>
    internal virtual bool MayReduce => true;

    /// <summary>The same request, which the broker refuses once it would open instead of close.</summary>
    internal virtual NewOrder AsClosing(NewOrder wire) => wire;

    internal virtual NewOrder ToWire(string clientOrderId) => new()
    {
        Symbol = Symbol,
        Side = Side,
        Qty = Qty,
        Notional = Notional,
        Type = Type,
        TimeInForce = TimeInForce,
        LimitPrice = LimitPrice,
        StopPrice = StopPrice,
        ClientOrderId = clientOrderId,
    };
}
