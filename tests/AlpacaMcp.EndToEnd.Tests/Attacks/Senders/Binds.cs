namespace AlpacaMcp.EndToEnd.Tests.Attacks.Senders;

/// <summary>Starts that would let others in.</summary>
internal static class Binds
{
    public static IReadOnlyDictionary<string, Sender> All { get; } = new Dictionary<string, Sender>
    {
        ["bind.wildcard"] = Started("0.0.0.0"),
        ["bind.wildcard_v6"] = Started("::"),
        ["bind.address"] = Started("192.0.2.1"),
        ["bind.public_without_tokens"] = Started("127.0.0.1", ("ALPACA_MCP_HTTP_PUBLIC_URL", "https://mcp.example.test")),
        ["bind.hosts_without_tokens"] = Started("127.0.0.1", ("ALPACA_MCP_HTTP_HOSTS", "mcp.internal")),
        ["bind.tokens_in_the_clear"] = Started("0.0.0.0", ("ALPACA_MCP_HTTP_PUBLIC_URL", "http://mcp.example.test")),
    };

    private static Sender Started(string host, params (string Name, string Value)[] settings) => async target =>
    {
        var all = new Dictionary<string, string>(target.Settings);
        all.Remove("ALPACA_MCP_HOME");
        foreach (var (name, value) in settings)
            all[name] = value;
        var (exitCode, _, error) = await OperatorCommand.RunAsync(all, "", "--transport", "http", "--port", "0", "--host", host);
        return new($"exit {exitCode}", error);
    };
}
