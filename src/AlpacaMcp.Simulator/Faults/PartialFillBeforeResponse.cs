using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Faults;

/// <summary>A new order trades in part before its answer comes; the answer still shows it as it was accepted.</summary>
/// <remarks>
/// The rest trades from the next tick on. Nothing trades outside the market: an order that cannot trade yet is cut when it can. One whole
/// share, fill-or-kill and auction orders are never cut; they trade whole. A kept exchange writes the part down with the request.
/// </remarks>
public sealed class PartialFillBeforeResponse : IFault, IOrderFault
{
    private readonly StreamBeforeResponse _answer;

    /// <summary>Cuts the first fill.</summary>
    /// <param name="percent">Of what could trade so much trades before the answer, 1 to 99; whole shares are rounded down, but to one at least.</param>
    /// <param name="pause">System time between the stream's news of it and the answer; null waits for the release alone.</param>
    public PartialFillBeforeResponse(int percent = 50, TimeSpan? pause = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 99);
        (Percent, _answer) = (percent, new StreamBeforeResponse(pause));
    }

    /// <summary>Completes when the first such order has traded, the streams have told of it, and its answer waits.</summary>
    public Task Told => _answer.Told;

    internal int Percent { get; }

    /// <inheritdoc />
    public void Release() => _answer.Release();

    /// <inheritdoc />
    public Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Http.Features.Set<IOrderFault>(this);
        return _answer.ApplyAsync(context);
    }

    void IOrderFault.Strike(TradingAccount account, Order order, DateTimeOffset now) => account.FillPart(order, Percent, now);
}
