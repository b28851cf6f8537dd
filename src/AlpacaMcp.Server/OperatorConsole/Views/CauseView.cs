namespace AlpacaMcp.Server.OperatorConsole.Views;

/// <summary>One cause that holds trading back.</summary>
internal sealed record CauseView
{
    public required string Cause { get; init; }
    public required string Mode { get; init; }
    public required string By { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset Since { get; init; }
}
