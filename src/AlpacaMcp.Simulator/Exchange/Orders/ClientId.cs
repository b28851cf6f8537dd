namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>A customer's id of an order. Most are UUIDs, which weigh a fifth of their text.</summary>
internal readonly record struct ClientId
{
    private readonly string? _text;
    private readonly Guid _uuid;

    public ClientId(string text)
    {
        if (Guid.TryParseExact(text, "D", out var uuid) && uuid.ToString() == text)
            _uuid = uuid;
        else
            _text = text;
    }

    public ClientId(Guid uuid) => _uuid = uuid;

    public override string ToString() => _text ?? _uuid.ToString();
}
