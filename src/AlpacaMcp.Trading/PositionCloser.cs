using System.Net;
using AlpacaMcp.Api;
using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading;

/// <summary>
/// Closes a position by a market order of our own. Alpaca's DELETE takes no id: a lost answer, retried with 50 %, would close 75 %.
/// Here the quantity is computed once, journaled, and sent under one id.
/// </summary>
public sealed class PositionCloser
{
    private readonly OrderDesk _desk;
    private readonly PositionsClient _positions;
    private readonly AssetsClient _assets;
    private readonly OrdersClient _orders;
    private readonly SettlementTimes _times;
    private readonly TimeProvider _time;

    internal PositionCloser(
        OrderDesk desk, PositionsClient positions, AssetsClient assets, OrdersClient orders, SettlementTimes times, TimeProvider time)
    {
        _desk = desk;
        _positions = positions;
        _assets = assets;
        _orders = orders;
        _times = times;
        _time = time;
    }

    /// <summary>Closes all, <paramref name="qty"/>, or <paramref name="percentage"/> (above 0, at most 100) of the position.</summary>
    /// <param name="symbolOrAssetId">AAPL, BTC/USD, BTCUSD or an asset id.</param>
    /// <param name="qty">Shares or coins; at most what is held.</param>
    /// <param name="percentage">Of what is held; a whole-share position closes whole shares, rounded down.</param>
    /// <param name="cancelOrders">Cancel the symbol's open orders first and wait until they release their quantity.</param>
    /// <param name="cancellationToken">Stops before anything is sent; after that the order is followed to its end.</param>
    public Task<OrderOutcome> CloseAsync(string symbolOrAssetId, decimal? qty, decimal? percentage, bool cancelOrders, CancellationToken cancellationToken) =>
        CloseAsync(symbolOrAssetId, qty, percentage, cancelOrders, forceNew: false, cancellationToken);

    /// <summary>The same, with forceNew also when it repeats a closing order of a moment ago.</summary>
    public Task<OrderOutcome> CloseAsync(string symbolOrAssetId, decimal? qty, decimal? percentage, bool cancelOrders, bool forceNew, CancellationToken cancellationToken) =>
        CloseAsync(symbolOrAssetId, qty, percentage, cancelOrders, new Closing(ForceNew: forceNew), cancellationToken);

    /// <summary>The same, for an agent or for the operator.</summary>
    internal async Task<OrderOutcome> CloseAsync(
        string symbolOrAssetId, decimal? qty, decimal? percentage, bool cancelOrders, Closing closing, CancellationToken cancellationToken)
    {
        if (Check(qty, percentage) is { } invalid)
            return OrderOutcome.Invalid([invalid]);
        if (await _positions.FindAsync(SymbolKey.Of(symbolOrAssetId), cancellationToken) is not { } position)
            return OrderOutcome.Denied(Refusals.NoPosition(symbolOrAssetId));
        var asset = await InstrumentAsync(position, cancellationToken);
        if (CheckQuantity(position, Quantity(asset, position, qty, percentage)) is { } impossible)
            return OrderOutcome.Invalid([impossible]); // Before anything is canceled for it.
        if (!cancelOrders || !await ReleaseAsync(asset.Symbol, cancellationToken))
            return await CloseAsync(asset, position, qty, percentage, closing, cancellationToken);
        return await _positions.FindAsync(SymbolKey.Of(position.Symbol), cancellationToken) is { } left
            ? await CloseAsync(asset, left, qty, percentage, closing, cancellationToken)
            : OrderOutcome.Denied(Refusals.NoPosition(symbolOrAssetId));
    }

    /// <summary>Closes the whole of a position as it was read.</summary>
    internal async Task<OrderOutcome> CloseAsync(Position position, Closing closing, CancellationToken cancellationToken) =>
        await CloseAsync(await InstrumentAsync(position, cancellationToken), position, null, null, closing, cancellationToken);

    private async Task<OrderOutcome> CloseAsync(Instrument asset, Position position, decimal? qty, decimal? percentage, Closing closing, CancellationToken cancellationToken)
    {
        var wanted = Quantity(asset, position, qty, percentage);
        if (CheckQuantity(position, wanted) is { } impossible)
            return OrderOutcome.Invalid([impossible]);
        if (Math.Abs(position.QtyAvailable ?? position.Qty) < wanted)
            return OrderOutcome.Denied(Refusals.HeldForOrders(asset.Symbol, wanted, Math.Abs(position.QtyAvailable ?? 0), await OpenOrdersAsync(asset.Symbol, cancellationToken)));
        return await _desk.ReduceAsync(ClosingOrder(asset, position, wanted), closing, cancellationToken);
    }

    // Only a crypto position is spelt unlike its orders (BTCUSD, BTC/USD); anything else closes without another read.
    private async Task<Instrument> InstrumentAsync(Position position, CancellationToken cancellationToken)
    {
        if (position.AssetClass == AssetClass.UsEquity || position.AssetClass == AssetClass.UsOption)
            return new(position.Symbol, position.AssetClass);
        var asset = await _assets.GetAsync(position.AssetId?.ToString() ?? position.Symbol, cancellationToken);
        return new(asset.Symbol, asset.Class);
    }

    private static Objection? Check(decimal? qty, decimal? percentage) => (qty, percentage) switch
    {
        (not null, not null) => Refusals.InvalidField("qty", "qty and percentage exclude each other; give one of them, or none to close all."),
        ( <= 0, _) => Refusals.InvalidField("qty", $"qty must be greater than 0; got {qty}."),
        (_, <= 0 or > 100) => Refusals.InvalidField("percentage", $"percentage must be above 0 and at most 100; got {percentage}."),
        _ => null,
    };

    private static Objection? CheckQuantity(Position position, decimal wanted) =>
        wanted > 0 && wanted <= Math.Abs(position.Qty) && OrderShape.Decimals(wanted) <= 9 ? null : Refusals.CannotCloseQuantity(position, wanted);

    private static decimal Quantity(Instrument asset, Position position, decimal? qty, decimal? percentage)
    {
        var held = Math.Abs(position.Qty);
        if (percentage is not { } share)
            return qty ?? held;
        var part = held * share / 100;
        return asset.Class != AssetClass.Crypto && held == decimal.Truncate(held) ? decimal.Truncate(part) : Math.Round(part, 9, MidpointRounding.ToZero);
    }

    private static TradeOrder ClosingOrder(Instrument asset, Position position, decimal qty)
    {
        var side = position.Qty > 0 ? OrderSide.Sell : OrderSide.Buy;
        if (asset.Class == AssetClass.Crypto)
            return new CryptoOrder { Symbol = asset.Symbol, Side = side, Qty = qty, TimeInForce = TimeInForce.Gtc };
        return asset.Class == AssetClass.UsOption
            ? new OptionOrder { Symbol = asset.Symbol, Side = side, Qty = qty, TimeInForce = TimeInForce.Day, PositionIntent = position.Qty > 0 ? PositionIntent.SellToClose : PositionIntent.BuyToClose }
            : new StockOrder { Symbol = asset.Symbol, Side = side, Qty = qty, TimeInForce = TimeInForce.Day };
    }

    private async Task<IReadOnlyList<string>> OpenOrdersAsync(string symbol, CancellationToken cancellationToken) =>
        [.. (await ListOpenAsync(symbol, cancellationToken)).Select(o => o.Id.ToString())];

    // A multi-leg order has no symbol of its own to be asked for.
    private async Task<IReadOnlyList<Order>> ListOpenAsync(string symbol, CancellationToken cancellationToken)
    {
        if (!SymbolForm.IsContract(symbol))
            return await _orders.ListAsync(new OrderQuery { Status = OrderListStatus.Open, Symbols = [symbol], Limit = 500 }, cancellationToken);
        var open = await _orders.ListAsync(new OrderQuery { Status = OrderListStatus.Open, Limit = 500, Nested = true }, cancellationToken);
        return [.. open.Where(o => o.Symbol == symbol || o.Legs.Any(leg => leg.Symbol == symbol))];
    }

    /// <summary>An order that has ended by itself, or with its exit group, needs no cancel.</summary>
    private async Task TryCancelAsync(Guid orderId, CancellationToken cancellationToken)
    {
        try
        {
            await _desk.CancelAsync(orderId, cancellationToken);
        }
        catch (AlpacaApiException e) when (e.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.NotFound)
        {
            // The open list, which is watched until it is empty, has the last word.
        }
    }

    /// <summary>A cancel is asynchronous: the quantity is free once the order has left the open list.</summary>
    private async Task<bool> ReleaseAsync(string symbol, CancellationToken cancellationToken)
    {
        var open = await ListOpenAsync(symbol, cancellationToken);
        foreach (var order in open)
            await TryCancelAsync(order.Id, cancellationToken);
        var pause = _times.FirstPause;
        var deadline = _time.GetUtcNow() + _times.ResendWindow;
        while (open.Count > 0 && (await ListOpenAsync(symbol, cancellationToken)).Count > 0 && _time.GetUtcNow() < deadline)
            await Task.Delay(pause, _time, cancellationToken);
        return open.Count > 0;
    }

    private sealed record Instrument(string Symbol, AssetClass Class);
}
