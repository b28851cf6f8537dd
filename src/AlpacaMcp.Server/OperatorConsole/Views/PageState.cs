namespace AlpacaMcp.Server.OperatorConsole.Views;

/// <summary>Everything that the page shows, for one who looks at it.</summary>
internal sealed record PageState
{
    public required string Version { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Home { get; init; }
    public required SessionView Session { get; init; }
    public required IReadOnlyList<ServerView> Servers { get; init; }
    public required IReadOnlyList<AccountPage> Accounts { get; init; }
}
