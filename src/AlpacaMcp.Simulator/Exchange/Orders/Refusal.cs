namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>An error answer: status, code, message and the extra fields of its kind.</summary>
internal sealed record Refusal(int Status, int? Code, string Message)
{
    public IReadOnlyList<KeyValuePair<string, string>> Extras { get; init; } = [];

    public IReadOnlyList<Guid> RelatedOrders { get; init; } = [];

    public static Refusal Invalid(string message) => new(422, 40010001, message);

    public static Refusal Unprocessable(string message) => new(422, 42210000, message);

    public static Refusal Forbidden(string message) => new(403, 40310000, message);

    public static Refusal NotFound(string message) => new(404, 40410000, message);

    /// <summary>The data API sends no code, here and in the next two.</summary>
    public static Refusal BadData(string message) => new(400, null, message);

    public static Refusal NoData(string message) => new(404, null, message);

    /// <param name="data">What a subscription would show.</param>
    public static Refusal NotSubscribed(string data) => new(403, null, $"subscription does not permit querying {data}");

    public Refusal With(string name, string value) => this with { Extras = [.. Extras, new(name, value)] };
}
