using System.Net;
using AlpacaMcp.Api;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading;

/// <summary>Cancels open orders when trading is halted, past every limit and halt.</summary>
public sealed class OrderSweep
{
    private readonly OrderDesk _desk;
    private readonly OrdersClient _orders;
    private readonly SnapshotReader _snapshots;

    internal OrderSweep(OrderDesk desk, OrdersClient orders, SnapshotReader snapshots) => (_desk, _orders, _snapshots) = (desk, orders, snapshots);

    /// <summary>Cancels every open order.</summary>
    /// <param name="exitsToo">Also those that can only shrink a position: stops, OCO, closing orders.</param>
    /// <param name="cancellationToken">Stops between two cancels.</param>
    /// <returns>Null when open orders or positions cannot be read: then nothing was canceled.</returns>
    public async Task<SweptOrders?> CancelAsync(bool exitsToo, CancellationToken cancellationToken)
    {
        if (await _snapshots.ReadBookAsync(cancellationToken) is not { } book)
            return null;
        List<Order> open = [.. book.Orders.Where(order => OpenPartsOf(order).Any())];
        var kept = exitsToo ? [] : ExitOrders.Of(open, book.Positions).Select(order => order.Id).ToHashSet();
        List<Guid> canceled = [], failed = [];
        foreach (var part in open.Where(order => !kept.Contains(order.Id)).SelectMany(OpenPartsOf))
            (await TryCancelAsync(part.Id, cancellationToken) ? canceled : failed).Add(part.Id);
        return new(canceled, [.. kept], failed);
    }

    /// <summary>The order itself; of an entry that is filled the exits that are left.</summary>
    private static IEnumerable<Order> OpenPartsOf(Order order) => order.Status.IsOpen ? [order] : order.Legs.Where(leg => leg.Status.IsOpen);

    private async Task<bool> TryCancelAsync(Guid orderId, CancellationToken cancellationToken)
    {
        try
        {
            await _desk.CancelAsync(orderId, cancellationToken);
            return true;
        }
        catch (AlpacaApiException e) when (e.Status is HttpStatusCode.UnprocessableEntity)
        {
            return await IsOverAsync(orderId, cancellationToken); // By itself, or with its exit group.
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            return false;
        }
    }

    private async Task<bool> IsOverAsync(Guid orderId, CancellationToken cancellationToken)
    {
        try
        {
            return (await _orders.GetAsync(orderId, nested: null, settling: true, cancellationToken)).Status.IsTerminal;
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            return false;
        }
    }
}
