using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>The entries that docs/getting-started.md shows: each is read as its client reads it, and what starts a program starts ours.</summary>
public sealed partial class GettingStartedSnippetTests
{
    private const string Program = "/path/to/alpaca-mcp";
    private static readonly IReadOnlyDictionary<string, (string Kind, string Text)> s_snippets = Snippets();

    [Theory]
    [InlineData("VS Code", "servers", "place_stock_order", "")]
    [InlineData("Windsurf", "mcpServers", "place_stock_order", "get_news")]
    [InlineData("Codex", "mcp_servers", "get_orders", "place_stock_order")]
    [InlineData("Gemini CLI", "mcpServers", "find_tools", "place_stock_order")]
    public async Task An_entry_starts_this_program(string client, string section, string offered, string left)
    {
        await using var exchange = await Exchanges.StartAsync();
        using var home = new TemporaryHome();
        var shown = ClientEntry.Of(Parsed(client).GetProperty(section).GetProperty("alpaca"));
        Assert.Equal(Program, shown.Command);
        var entry = new ClientEntry(ServerCommand.File, ServerCommand.Arguments([.. shown.Arguments]), shown.Variables.ToDictionary(pair => pair.Key, pair => Typed(client, pair.Value, exchange.KeyId, exchange.SecretKey)));
        var hasKeys = entry.Variables.Count > 0;
        (string, string)[] machine = hasKeys ? [("ALPACA_TRADING_URL", exchange.Url.GetLeftPart(UriPartial.Authority))] : [];

        var tools = await entry.StartAsync(home.Path, machine);

        Assert.Contains(offered, tools);
        Assert.DoesNotContain(left, tools);
        Assert.Equal(hasKeys, exchange.Requests.Arrivals("GET", "/v2/account").Count > 0);
    }

    [Fact]
    public async Task An_address_is_the_one_that_the_server_says_and_no_snippet_is_left_out()
    {
        using var server = new ServerProcess(new Dictionary<string, string>(), "--transport", "http", "--port", "0");
        var says = await server.EndpointAsync();

        var address = Parsed("Clients that speak HTTP").GetProperty("mcpServers").GetProperty("alpaca").GetProperty("url").GetString();

        Assert.Equal(new UriBuilder(says) { Port = 8000 }.Uri.ToString(), address);
        Assert.Equal(["Clients that speak HTTP", "Codex", "Gemini CLI", "VS Code", "Windsurf"], s_snippets.Keys.Order(StringComparer.Ordinal));
    }

    // What the client's user would type where the client asks for it, which it does not show on the screen.
    private static string Typed(string client, string value, string key, string secret)
    {
        if (!value.StartsWith("${input:", StringComparison.Ordinal))
            return value;
        var input = Parsed(client).GetProperty("inputs").EnumerateArray().Single(one => value == $"${{input:{one.GetProperty("id").GetString()}}}");
        Assert.True(input.GetProperty("password").GetBoolean());
        return input.GetProperty("id").GetString() == "alpaca-secret" ? secret : key;
    }

    private static JsonElement Parsed(string client)
    {
        var (kind, text) = s_snippets[client];
        using var json = JsonDocument.Parse(kind == "json" ? text : OfToml(text));
        return json.RootElement.Clone();
    }

    // As much of TOML as the page has, whose strings and arrays of strings are JSON's: https://toml.io/en/v1.0.0
    private static string OfToml(string text)
    {
        var (whole, table) = (new JsonObject(), new JsonObject());
        foreach (var line in text.Split('\n'))
        {
            if (Header().Match(line) is { Success: true } header)
                whole[header.Groups["first"].Value] = new JsonObject { [header.Groups["second"].Value] = table = [] };
            else if (Pair().Match(line) is { Success: true } pair)
                table[pair.Groups["name"].Value] = JsonNode.Parse(pair.Groups["value"].Value);
            else
                Assert.Fail($"This is no TOML that the test can read: {line}");
        }

        return whole.ToJsonString();
    }

    private static Dictionary<string, (string Kind, string Text)> Snippets()
    {
        var page = File.ReadAllText(OperatorPage.PathOf("getting-started.md"));
        return Snippet().Matches(page).ToDictionary(block => block.Groups["heading"].Value, block => (block.Groups["kind"].Value, block.Groups["text"].Value));
    }

    [GeneratedRegex(@"^### (?<heading>.+)\n(?:(?!^#)[^\n]*\n)*?```(?<kind>json|toml)\n(?<text>(?:[^`][^\n]*\n)*?[^`][^\n]*)\n```$", RegexOptions.Multiline)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"^\[(?<first>\w+)\.(?<second>\w+)\]$")]
    private static partial Regex Header();

    [GeneratedRegex("""^(?<name>\w+) = (?<value>("[^"\\]*"|\["[^"\\]*"(, "[^"\\]*")*\]))$""")]
    private static partial Regex Pair();
}
