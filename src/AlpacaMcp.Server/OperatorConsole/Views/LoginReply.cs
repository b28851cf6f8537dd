namespace AlpacaMcp.Server.OperatorConsole.Views;

/// <summary>What is shown with every request from now on.</summary>
internal sealed record LoginReply
{
    public required string Session { get; init; }
    public required DateTimeOffset Until { get; init; }
}
