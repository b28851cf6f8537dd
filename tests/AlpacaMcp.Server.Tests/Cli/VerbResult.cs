namespace AlpacaMcp.Server.Tests.Cli;

/// <summary>How a verb ended and what it said.</summary>
internal sealed record VerbResult(int ExitCode, string Output, string Error)
{
    public string All => Output + Error;
}
