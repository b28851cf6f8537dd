namespace AlpacaMcp.Server.OperatorConsole.Views;

/// <summary>What was done.</summary>
internal sealed record ActionReply
{
    public required string Message { get; init; }
    public required bool Done { get; init; }
}
