namespace AlpacaMcp.Server.Cli.Install;

/// <summary>A client's configuration is left as it is. The message is for the user: what is in the way and what to do.</summary>
internal sealed class InstallRefusedException(string message) : Exception(message);
