namespace AlpacaMcp.Server.OperatorConsole.Views;

/// <summary>A server of the home that runs.</summary>
internal sealed record ServerView
{
    public required string Instance { get; init; }
    public required int Pid { get; init; }
    public required string Transport { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required string Account { get; init; }
}
