namespace AlpacaMcp.Server.Hosting;

/// <summary>What the operator types, whole: the program that runs here by its absolute path, and the home that it keeps its journal in.</summary>
internal static class OperatorCommand
{
    private const string Program = "alpaca-mcp.dll";

    /// <summary>The next step where a person can only be asked outside the client.</summary>
    internal static string ToApprove(string id, ServerPlan plan) => plan.Journal.Folder is not { } folder
        ? "This server keeps no journal that the operator could reach: set ALPACA_MCP_HOME and start it again. Nothing was sent."
        : $"The operator approves it with: {Self()} approvals approve {id}{Home(folder)} - then make the identical call again.";

    /// <summary>The program; where the process is the dotnet host, with what it runs.</summary>
    internal static string Self()
    {
        var process = Environment.ProcessPath ?? "alpaca-mcp";
        var isHost = Path.GetFileNameWithoutExtension(process).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return isHost ? $"dotnet {Quoted(Path.Combine(AppContext.BaseDirectory, Program))}" : Quoted(process);
    }

    private static string Home(string folder) => folder == ServerHome.DefaultPath ? "" : $" --home {Quoted(Path.GetFullPath(folder))}";

    private static string Quoted(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or ':' or '\\') ? text : $"'{text}'";
}
