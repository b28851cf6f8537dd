namespace AlpacaMcp.Server.Cli.Operators;

/// <summary>The terminal that this process was started from, whatever its input and output were turned to.</summary>
internal sealed class PersonsTerminal : ITerminal
{
    public bool IsThere
    {
        get
        {
            if (OperatingSystem.IsWindows())
                return !Console.IsInputRedirected;
            using var terminal = ControllingTerminal.TryOpen();
            return terminal is not null;
        }
    }

    public async Task<string> AskSecretAsync(string prompt, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
            return await ConsoleKeys.AskSecretAsync(prompt, cancellationToken);
        using var terminal = ControllingTerminal.TryOpen() ?? throw new IOException("There is no terminal to ask at.");
        return await terminal.AskSecretAsync(prompt, cancellationToken);
    }
}
