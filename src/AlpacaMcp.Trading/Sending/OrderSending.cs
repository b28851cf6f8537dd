using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Trading.Sending;

/// <summary>One committed intent and how to carry it out.</summary>
/// <param name="ClientOrderId">The id that makes it one order, however often it is sent.</param>
/// <param name="Terms">What the broker must hold for the id to be ours.</param>
/// <param name="SendAsync">Sends it once.</param>
/// <param name="MayResendAsync">Whether it may be sent again now; never, for what has no idempotent resend.</param>
internal sealed record OrderSending(
    string ClientOrderId, OrderTerms Terms, Func<CancellationToken, Task<Order>> SendAsync, Func<CancellationToken, Task<bool>> MayResendAsync);
