namespace AlpacaMcp.Server.Cli.Operators;

/// <summary>The terminal of the person who started a verb.</summary>
internal interface ITerminal
{
    /// <summary>False when input comes from a pipe, a file or nowhere: then nobody can be asked.</summary>
    bool IsThere { get; }

    /// <summary>Asks for a line that is not shown while it is typed.</summary>
    Task<string> AskSecretAsync(string prompt, CancellationToken cancellationToken);
}
