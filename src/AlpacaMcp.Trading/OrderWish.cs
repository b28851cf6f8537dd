using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading;

/// <summary>What a caller wants of the desk: the order to judge, and the one request that would carry it out (told whether it was judged as reducing).</summary>
internal sealed record OrderWish(
    TradeOrder Order, string ClientOrderId, OrderTerms Terms, Func<bool, CancellationToken, Task<Order>> SendAsync, bool MayResend)
{
    /// <summary>The open order this one takes the place of; its own risk does not count beside the new one's.</summary>
    internal Guid? Replaces => Replaced?.Id;

    /// <summary>The same, as it was read.</summary>
    internal Order? Replaced { get; init; }

    internal IntentKind Kind => Replaced is null ? IntentKind.Order : IntentKind.Replace;

    /// <summary>Every term in words.</summary>
    internal string InWords => Replaced is { } old ? $"change order {old.Id} to: {OrderWords.Of(Terms, Order.Label)}" : OrderWords.Of(Terms, Order.Label);

    /// <summary>The approval that its intent has used.</summary>
    internal Approval? Used { get; init; }

    /// <summary>The id was given by the caller: the same order under another id is meant.</summary>
    internal bool HasOwnId { get; init; }

    /// <summary>No call with its id was known when this one began: one that was made and not placed meanwhile is not tried again by it.</summary>
    internal bool IsNew { get; init; }

    /// <summary>Place it although the same order was placed a moment ago.</summary>
    internal bool ForceNew { get; init; }

    /// <summary>Orders of equal terms that are over and were not filled: this one repeats none of them.</summary>
    internal IReadOnlyList<string> NotRepeated { get; init; } = [];

    /// <summary>The operator's exit: no limit, halt or approval stands in its way.</summary>
    internal bool ByOperator { get; init; }

    /// <summary>A replace that lowers the quantity and changes nothing else counts as reducing.</summary>
    internal bool OnlyLowers { get; init; }

    /// <summary>A close: denied when it would not, or no longer, only reduce the position.</summary>
    internal bool MustReduce { get; init; }
}
