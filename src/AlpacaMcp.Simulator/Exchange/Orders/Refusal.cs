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

    /// <summary>The data API sends no code.</summary>
    public static Refusal BadData(string message) => new(400, null, message);

    public Refusal With(string name, string value) => this with { Extras = [.. Extras, new(name, value)] };
}
