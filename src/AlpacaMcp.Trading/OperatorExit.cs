using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading;

/// <summary>The operator's way out, in any state: no halt, limit or approval stands in it. What it sends is journaled like every other order, and can only reduce.</summary>
public sealed class OperatorExit
{
    private static readonly Closing ByOperator = new(ForceNew: true, ByOperator: true);

    private readonly PositionCloser _closer;
    private readonly BookCloser _book;
    private readonly PositionsClient _positions;
    private readonly SettlementTimes _times;
    private readonly TimeProvider _time;

    internal OperatorExit(PositionCloser closer, BookCloser book, PositionsClient positions, SettlementTimes times, TimeProvider time) =>
        (_closer, _book, _positions, _times, _time) = (closer, book, positions, times, time);

    /// <summary>Cancels the orders in the way, and closes.</summary>
    /// <param name="symbol">The one position to close; null closes all, and cancels every order.</param>
    /// <param name="cancellationToken">Stops before the first position is closed.</param>
    public async Task<IReadOnlyList<ClosedPosition>> CloseAsync(string? symbol, CancellationToken cancellationToken) => symbol is null
        ? await _book.CloseAllAsync(cancelOrders: true, ByOperator, cancellationToken)
        : [new(symbol, 0, await _closer.CloseAsync(symbol, qty: null, percentage: null, cancelOrders: true, ByOperator, cancellationToken))];

    /// <summary>Waits until the position is, or all are, gone.</summary>
    /// <returns>What is still held when patience ends.</returns>
    public async Task<IReadOnlyList<Position>> WaitAsync(string? symbol, TimeSpan patience, CancellationToken cancellationToken)
    {
        var deadline = _time.GetUtcNow() + patience;
        while (true)
        {
            var held = (await _positions.ListAsync(cancellationToken)).Where(p => symbol is null || SymbolKey.Of(p.Symbol) == SymbolKey.Of(symbol)).ToList();
            if (held.Count == 0 || _time.GetUtcNow() >= deadline)
                return held;
            await Task.Delay(_times.FirstPause, _time, cancellationToken);
        }
    }
}
