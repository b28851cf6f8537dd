namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>What the customer asked for, once it is well formed.</summary>
internal sealed record OrderTerms
{
    private readonly StopTerms _stop = StopTerms.None;

    public required OrderSide Side { get; init; }

    public required OrderType Type { get; init; }

    public required TimeInForce TimeInForce { get; init; }

    public decimal? Qty { get; init; }

    public decimal? Notional { get; init; }

    public decimal? LimitPrice { get; init; }

    public decimal? StopPrice { get => _stop.StopPrice; init => _stop = _stop.StopPrice == value ? _stop : _stop with { StopPrice = value }; }

    public bool ExtendedHours { get; init; }

    public decimal? TrailPrice { get => _stop.TrailPrice; init => _stop = _stop.TrailPrice == value ? _stop : _stop with { TrailPrice = value }; }

    public decimal? TrailPercent { get => _stop.TrailPercent; init => _stop = _stop.TrailPercent == value ? _stop : _stop with { TrailPercent = value }; }

    /// <summary>`simple`, `bracket`, `oco`, `oto`, `mleg` or empty, echoed as it was sent.</summary>
    public string OrderClass { get; init; } = "";

    public bool IsBuy => Side == OrderSide.Buy;

    public bool IsStop => Type is OrderType.Stop or OrderType.StopLimit or OrderType.TrailingStop;

    public bool IsTrailing => Type == OrderType.TrailingStop;

    public bool IsBracket => OrderClass == "bracket";

    public bool IsOco => OrderClass == "oco";

    public bool IsOto => OrderClass == "oto";

    public bool IsMleg => OrderClass == "mleg";

    /// <summary>A class whose members belong together.</summary>
    public bool IsGroup => IsBracket || IsOco || IsOto || IsMleg;

    /// <summary>Trades only in an auction.</summary>
    public bool IsAuction => TimeInForce is TimeInForce.Opg or TimeInForce.Cls;

    /// <summary>What does not trade at its first chance ends.</summary>
    public bool IsImmediate => TimeInForce is TimeInForce.Ioc or TimeInForce.Fok;

    public bool IsFractional => Notional is not null || (Qty is { } qty && qty != decimal.Truncate(qty));
}
