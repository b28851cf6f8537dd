using AlpacaMcp.Api.Http;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Orders;

/// <summary>
/// Alpaca's orders. Every method throws <see cref="AlpacaApiException"/> when Alpaca says no,
/// <see cref="AlpacaTransportException"/> when no usable answer came, and <see cref="AlpacaUnavailableException"/> when
/// nothing was sent.
/// </summary>
/// <seealso href="https://docs.alpaca.markets/docs/orders-at-alpaca"/>
public sealed class OrdersClient
{
    private static readonly AlpacaJsonContext Json = AlpacaJsonContext.Default;
    private readonly AlpacaHttp http;

    internal OrdersClient(AlpacaHttp http) => this.http = http;

    /// <summary>Places an order: sent once and never again, whatever happens.</summary>
    /// <param name="order">The order, with an id of ours to look it up by.</param>
    /// <param name="cancellationToken">Stops the wait for the answer, not the order.</param>
    /// <returns>The order as accepted; it may still be rejected.</returns>
    /// <exception cref="AlpacaApiException">422 invalid, 403 not allowed. With <see cref="AlpacaApiException.OutcomeUnknown"/> the order may exist.</exception>
    /// <exception cref="AlpacaTransportException">With <see cref="AlpacaTransportException.RequestMayHaveArrived"/> the order may exist.</exception>
    /// <exception cref="AlpacaUnavailableException">The order was not sent.</exception>
    /// <seealso href="https://docs.alpaca.markets/reference/postorder"/>
    public Task<Order> PlaceAsync(NewOrder order, CancellationToken cancellationToken = default) => PlaceAsync(order, null, cancellationToken);

    /// <summary>The same, past a gate right before it leaves.</summary>
    /// <param name="order">The order, with an id of ours to look it up by.</param>
    /// <param name="gate">What it passes; null lets it leave.</param>
    /// <param name="cancellationToken">Stops the wait for the answer, not the order.</param>
    /// <exception cref="SendRefusedException">The gate stayed shut; nothing was sent.</exception>
    public Task<Order> PlaceAsync(NewOrder order, ISendGate? gate, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Order(HttpMethod.Post, "/v2/orders", ApiBody.Of(order, Json.NewOrder), gate), Json.Order, cancellationToken);

    /// <summary>Lists orders.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The orders, newest first unless asked otherwise.</returns>
    /// <seealso href="https://docs.alpaca.markets/reference/getallorders"/>
    public Task<IReadOnlyList<Order>> ListAsync(OrderQuery query, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.ReadOrder(PathOf(query), settling: false), Json.IReadOnlyListOrder, cancellationToken);

    /// <summary>Reads one order.</summary>
    /// <param name="id">Alpaca's id.</param>
    /// <param name="nested">Whether its legs come with it. Default: no.</param>
    /// <param name="settling">Whether this finds out what became of an order: then neither breaker nor budget holds it back.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="AlpacaApiException">404 when there is no such order.</exception>
    /// <seealso href="https://docs.alpaca.markets/reference/getorderbyorderid"/>
    public Task<Order> GetAsync(Guid id, bool? nested = null, bool settling = false, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.ReadOrder($"{ApiPath.To($"/v2/orders/{id}").With("nested", nested)}", settling), Json.Order, cancellationToken);

    /// <summary>Looks an order up by our own id.</summary>
    /// <param name="clientOrderId">The id it was placed with.</param>
    /// <param name="settling">Whether this finds out what became of an order: then neither breaker nor budget holds it back.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The order, or null when Alpaca's own 404 says there is none; any other 404 is an error, not an absence.</returns>
    /// <seealso href="https://docs.alpaca.markets/reference/getorderbyclientorderid"/>
    public Task<Order?> FindByClientOrderIdAsync(string clientOrderId, bool settling = false, CancellationToken cancellationToken = default) =>
        http.FindAsync(ApiRequest.ReadOrder($"{ApiPath.To("/v2/orders:by_client_order_id").With("client_order_id", Given.Text(clientOrderId))}", settling), Json.Order, cancellationToken);

    /// <summary>Replaces an open order by a changed one: sent once and never again, whatever happens.</summary>
    /// <param name="id">The order to change.</param>
    /// <param name="change">What to change.</param>
    /// <param name="cancellationToken">Stops the wait for the answer, not the change.</param>
    /// <returns>The new order; it has a new id and may still be rejected.</returns>
    /// <exception cref="AlpacaApiException">404 unknown, 422 not replaceable. With <see cref="AlpacaApiException.OutcomeUnknown"/> the change may have happened.</exception>
    /// <exception cref="AlpacaTransportException">With <see cref="AlpacaTransportException.RequestMayHaveArrived"/> the change may have happened.</exception>
    /// <exception cref="AlpacaUnavailableException">Nothing was sent.</exception>
    /// <seealso href="https://docs.alpaca.markets/reference/patchorderbyorderid"/>
    public Task<Order> ReplaceAsync(Guid id, ReplaceOrder change, CancellationToken cancellationToken = default) => ReplaceAsync(id, change, null, cancellationToken);

    /// <summary>The same, past a gate right before it leaves.</summary>
    /// <param name="id">The order to change.</param>
    /// <param name="change">What to change.</param>
    /// <param name="gate">What it passes; null lets it leave.</param>
    /// <param name="cancellationToken">Stops the wait for the answer, not the change.</param>
    /// <exception cref="SendRefusedException">The gate stayed shut; nothing was sent.</exception>
    public Task<Order> ReplaceAsync(Guid id, ReplaceOrder change, ISendGate? gate, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Order(HttpMethod.Patch, $"/v2/orders/{id}", ApiBody.Of(change, Json.ReplaceOrder), gate), Json.Order, cancellationToken);

    /// <summary>Asks for an order's cancellation. Nothing on our side holds it back, and it is retried.</summary>
    /// <param name="id">The order.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>When Alpaca has accepted the wish; the order is canceled a little later, or fills before that.</returns>
    /// <exception cref="AlpacaApiException">404 unknown, 422 not cancelable any more (also when an earlier attempt got through).</exception>
    /// <seealso href="https://docs.alpaca.markets/reference/deleteorderbyorderid"/>
    public Task CancelAsync(Guid id, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Cancel($"/v2/orders/{id}"), cancellationToken);

    /// <summary>Asks for the cancellation of every open order. Nothing on our side holds it back, and it is retried.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What became of each; empty when none was open.</returns>
    /// <seealso href="https://docs.alpaca.markets/reference/deleteallorders"/>
    public Task<IReadOnlyList<CancelResult>> CancelAllAsync(CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Cancel("/v2/orders"), Json.IReadOnlyListCancelResult, cancellationToken);

    private static string PathOf(OrderQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ApiPath.To("/v2/orders")
            .With("status", query.Status?.Value)
            .With("limit", query.Limit)
            .With("after", query.After)
            .With("until", query.Until)
            .With("direction", query.Direction?.Value)
            .With("nested", query.Nested)
            .With("symbols", query.Symbols)
            .With("side", query.Side?.Value)
            .With("asset_class", query.AssetClasses.Select(assetClass => assetClass.Value))
            .With("before_order_id", query.BeforeOrderId)
            .With("after_order_id", query.AfterOrderId)
            .ToString();
    }
}
