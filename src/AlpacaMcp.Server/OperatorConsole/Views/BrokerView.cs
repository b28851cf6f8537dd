namespace AlpacaMcp.Server.OperatorConsole.Views;

/// <summary>How the broker answers.</summary>
internal sealed record BrokerView
{
    public required string State { get; init; }
    public string? Problem { get; init; }
    public string? Feed { get; init; }
}
