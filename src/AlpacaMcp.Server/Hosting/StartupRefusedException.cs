namespace AlpacaMcp.Server.Hosting;

/// <summary>The server will not start as configured. The message is for the operator: what is wrong and what to write.</summary>
internal sealed class StartupRefusedException(string message) : Exception(message)
{
    /// <summary>The exit code of a refused start.</summary>
    public const int ExitCode = 2;
}
