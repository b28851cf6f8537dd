using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading;

/// <summary>
/// Closes every position, each by an order of our own with an id to look it up by. What is short, contracts and shares, is bought back
/// first: what else is held may cover it, and is sold only once it is gone.
/// </summary>
public sealed class BookCloser
{
    private readonly PositionCloser _closer;
    private readonly ClosingApproval _approval;
    private readonly OrderDesk _desk;
    private readonly PositionsClient _positions;
    private readonly OrdersClient _orders;
    private readonly SettlementTimes _times;
    private readonly TimeProvider _time;

    internal BookCloser(PositionCloser closer, ClosingApproval approval, OrderDesk desk, PositionsClient positions, OrdersClient orders, SettlementTimes times, TimeProvider time)
    {
        _closer = closer;
        _approval = approval;
        _desk = desk;
        _positions = positions;
        _orders = orders;
        _times = times;
        _time = time;
    }

    /// <summary>Closes all; one position that cannot be closed stops no other. Of a caller who has just read news a person is asked first.</summary>
    /// <param name="cancelOrders">Cancel every open order first and wait until they release their quantities.</param>
    /// <param name="cancellationToken">Stops before the first position is closed; after that each is followed to its end.</param>
    public async Task<ClosedBook> CloseAllAsync(bool cancelOrders, CancellationToken cancellationToken) => await _approval.FindObjectionAsync(cancelOrders, cancellationToken) is { } objection
        ? new(objection, [])
        : new(null, await CloseAllAsync(cancelOrders, default, cancellationToken));

    /// <summary>The same, nobody asked.</summary>
    /// <returns>What became of each position, in the order in which they were closed; empty when there was none.</returns>
    internal async Task<IReadOnlyList<ClosedPosition>> CloseAllAsync(bool cancelOrders, Closing closing, CancellationToken cancellationToken)
    {
        if (cancelOrders)
            await ReleaseAsync(cancellationToken);
        var held = await _positions.ListAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return await CloseAsync(held, closing, CancellationToken.None); // A caller that hangs up half-way must not leave unsaid what was sent.
    }

    private async Task<IReadOnlyList<ClosedPosition>> CloseAsync(IReadOnlyList<Position> held, Closing closing, CancellationToken cancellationToken)
    {
        var bought = await Task.WhenAll(held.Where(IsShort).Select(p => CloseAsync(p, closing, cancellationToken)));
        var isOnItsWay = bought.Any(IsOnItsWay);
        var left = held; // Once the shorts are gone, what covered them is available.
        await WaitUntilAsync(async () => !(left = await _positions.ListAsync(cancellationToken)).Any(IsShort), isOnItsWay, cancellationToken);
        var sold = await Task.WhenAll(left.Where(p => !IsShort(p)).Select(p => CloseAsync(p, closing, cancellationToken)));
        return [.. bought, .. sold];
    }

    private static bool IsShort(Position position) => position.Qty < 0;

    private static bool IsOnItsWay(ClosedPosition closed) => closed.Outcome.Kind is OutcomeKind.Placed or OutcomeKind.Unknown;

    private async Task<ClosedPosition> CloseAsync(Position position, Closing closing, CancellationToken cancellationToken)
    {
        try
        {
            return new(position.Symbol, position.Qty, await _closer.CloseAsync(position, closing, cancellationToken));
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            return new(position.Symbol, position.Qty, OrderOutcome.Denied(Refusals.StateUnreadable($"word on {position.Symbol}"))); // Before anything is sent; after that a failure is an outcome.
        }
    }

    /// <summary>A cancel is asynchronous: quantities are free once the orders have left the open list.</summary>
    private async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        var canceled = await _desk.CancelAllAsync(cancellationToken);
        await WaitUntilAsync(
            async () => (await _orders.ListAsync(new OrderQuery { Status = OrderListStatus.Open, Limit = 1 }, cancellationToken)).Count == 0, canceled.Count > 0, cancellationToken);
    }

    private async Task WaitUntilAsync(Func<Task<bool>> isDone, bool isNeeded, CancellationToken cancellationToken)
    {
        var deadline = _time.GetUtcNow() + _times.ResendWindow;
        while (isNeeded && !await SaysAsync(isDone) && _time.GetUtcNow() < deadline)
            await Task.Delay(_times.FirstPause, _time, cancellationToken);
    }

    // A look that fails says nothing: the desk judges every close anyway.
    private static async Task<bool> SaysAsync(Func<Task<bool>> isDone)
    {
        try
        {
            return await isDone();
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            return false;
        }
    }
}
