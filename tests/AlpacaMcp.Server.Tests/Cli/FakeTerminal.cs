using AlpacaMcp.Server.Cli.Operators;

namespace AlpacaMcp.Server.Tests.Cli;

/// <summary>A person who types what the test says; without lines nobody is there.</summary>
internal sealed class FakeTerminal(params string[] lines) : ITerminal
{
    private readonly Queue<string> _lines = new(lines);

    public bool IsThere { get; } = lines.Length > 0;

    public int Asked { get; private set; }

    public Task<string> AskSecretAsync(string prompt, CancellationToken cancellationToken)
    {
        Asked++;
        return Task.FromResult(_lines.Dequeue());
    }
}
