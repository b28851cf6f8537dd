using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading;

/// <summary>What a caller wants of the desk: the order to judge, and the one request that would carry it out (told whether it was judged as reducing).</summary>
internal sealed record OrderWish(
    TradeOrder Order, string ClientOrderId, OrderTerms Terms, Func<bool, CancellationToken, Task<Order>> SendAsync, bool MayResend)
{
    /// <summary>The open order this one takes the place of; its own risk does not count beside the new one's.</summary>
    internal Guid? Replaces { get; init; }

    /// <summary>A replace that lowers the quantity and changes nothing else counts as reducing.</summary>
    internal bool OnlyLowers { get; init; }

    /// <summary>A close: denied when it would not, or no longer, only reduce the position.</summary>
    internal bool MustReduce { get; init; }
}
