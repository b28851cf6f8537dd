using System.Text.Json;
using ModelContextProtocol.Client;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>What a client's configuration says of a server, and a client that starts exactly that.</summary>
internal sealed record ClientEntry(string Command, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Variables)
{
    private const string Account = "get_account_info";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static ClientEntry Of(JsonElement entry) => new(
        entry.GetProperty("command").GetString() ?? "",
        entry.TryGetProperty("args", out var arguments) ? [.. arguments.EnumerateArray().Select(argument => argument.GetString() ?? "")] : [],
        entry.TryGetProperty("env", out var variables) ? variables.EnumerateObject().ToDictionary(variable => variable.Name, variable => variable.Value.GetString() ?? "") : new Dictionary<string, string>());

    /// <summary>Of a file, the entry under a path of names.</summary>
    public static ClientEntry In(string file, params IEnumerable<string> path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return Of(path.Aggregate(json.RootElement, (at, name) => at.GetProperty(name)));
    }

    /// <summary>Starts the server as a user's client would, whose own environment has no setting of ours; the tools that it lists. Where it offers to read the account, that is done.</summary>
    /// <param name="home">The user's folder.</param>
    /// <param name="settings">What the machine has besides; a test's exchange.</param>
    public async Task<IReadOnlyList<string>> StartAsync(string home, params (string Name, string Value)[] settings)
    {
        var variables = ServerCommand.Variables(Variables);
        foreach (var (name, value) in settings)
            variables[name] = value;
        (variables["HOME"], variables["XDG_CONFIG_HOME"]) = (home, null);
        var transport = new StdioClientTransport(new() { Command = Command, Arguments = [.. Arguments], EnvironmentVariables = variables });
        await using var client = await McpClient.CreateAsync(transport, new() { DiscoverProbeTimeout = Timeout.InfiniteTimeSpan }).WaitAsync(Patience);
        var tools = await client.ListToolsAsync().AsTask().WaitAsync(Patience);
        if (tools.Any(tool => tool.Name == Account))
            Assert.Equal("", ToolAnswer.Of(await client.CallToolAsync(Account).AsTask().WaitAsync(Patience)).Code);
        return [.. tools.Select(tool => tool.Name)];
    }
}
