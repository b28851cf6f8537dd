using AlpacaMcp.Server.Cli.Operators;

namespace AlpacaMcp.Server.Tests.Mcp.Approvals;

/// <summary>A terminal with a person at it, or with nobody.</summary>
internal sealed class Typist : ITerminal
{
    /// <summary>What is typed; null where no person is.</summary>
    public string? Types { get; set; }

    public bool IsThere => Types is not null;

    public Task<string> AskSecretAsync(string prompt, CancellationToken cancellationToken) => Task.FromResult(Types ?? throw new InvalidOperationException("Nobody is there."));
}
