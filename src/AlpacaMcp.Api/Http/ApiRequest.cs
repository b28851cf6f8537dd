namespace AlpacaMcp.Api.Http;

/// <summary>One request: <paramref name="Path"/> with its query, <paramref name="Body"/> as JSON or null.</summary>
internal sealed record ApiRequest(HttpMethod Method, string Path, EndpointGroup Group, Priority Priority, byte[]? Body = null)
{
    /// <summary>What the request passes right before it leaves; null lets it leave.</summary>
    public ISendGate? Gate { get; init; }

    public bool IsMarketData => Group is EndpointGroup.StockData or EndpointGroup.CryptoData or EndpointGroup.OptionData or EndpointGroup.ReferenceData or EndpointGroup.News;

    public static ApiRequest Read(EndpointGroup group, string path) => new(HttpMethod.Get, path, group, Priority.Read);

    public static ApiRequest ReadOrder(string path, bool settling) =>
        new(HttpMethod.Get, path, EndpointGroup.Orders, settling ? Priority.Settle : Priority.Read);

    public static ApiRequest Order(HttpMethod method, string path, byte[] body, ISendGate? gate = null) =>
        new(method, path, EndpointGroup.OrderEntry, Priority.Order, body) { Gate = gate };

    public static ApiRequest Change(HttpMethod method, EndpointGroup group, string path, byte[]? body = null, ISendGate? gate = null) =>
        new(method, path, group, Priority.Change, body) { Gate = gate };

    /// <summary>A wish without a body and without an id: sent once and never again.</summary>
    public static ApiRequest Instruct(string path, ISendGate? gate = null) => new(HttpMethod.Post, path, EndpointGroup.OrderEntry, Priority.Order) { Gate = gate };

    public static ApiRequest Cancel(string path) => new(HttpMethod.Delete, path, EndpointGroup.Orders, Priority.Cancel);
}
