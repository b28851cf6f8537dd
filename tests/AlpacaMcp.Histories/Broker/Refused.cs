namespace AlpacaMcp.Histories.Broker;

/// <summary>The broker's no.</summary>
internal sealed record Refused(int Status, int Code, string Message)
{
    public static Refused TakenId { get; } = new(422, 40010001, "client_order_id must be unique");

    public static Refused NoOrder { get; } = new(404, 40410000, "order not found");

    public static Refused NoPosition { get; } = new(404, 40410000, "position does not exist");

    public static Refused OppositeSide { get; } = new(403, 40310000, "cannot open a short sell while a long buy order is open");

    public static Refused Mismatch { get; } = new(422, 42210000, "position intent mismatch, inferred: sell_to_open, specified: sell_to_close");

    public static Refused Unavailable(decimal asked, decimal available) =>
        new(403, 40310000, FormattableString.Invariant($"insufficient qty available for order (requested: {asked}, available: {available})"));

    public static Refused Over(string status) => new(422, 42210000, $"order is already in \"{status}\" state");

    public static Refused CannotReplace(string status) => new(422, 42210000, $"cannot replace order in {status} status");
}
