namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>How a line at a shell ended; at a terminal the output holds both.</summary>
internal sealed record ShellResult(int ExitCode, string Output, string Error);
