using System.Text;
using System.Text.Json.Nodes;
using AlpacaMcp.Server.Cli.Install;

namespace AlpacaMcp.Server.Tests.Cli.Install;

/// <summary>Before, and after as a person would have written it.</summary>
public sealed class ConfigEditTests
{
    private const string Entry = """{"command":"/opt/alpaca-mcp"}""";

    public static TheoryData<string, string> Pairs => new()
    {
        { "{}", "{\n  'mcpServers': {\n    'alpaca': {\n      'command': '/opt/alpaca-mcp'\n    }\n  }\n}" },
        { "{ }\n", "{\n  'mcpServers': {\n    'alpaca': {\n      'command': '/opt/alpaca-mcp'\n    }\n  }\n}\n" },
        { "{\n}\n", "{\n  'mcpServers': {\n    'alpaca': {\n      'command': '/opt/alpaca-mcp'\n    }\n  }\n}\n" },
        { "{'a':1}", "{'a':1,'mcpServers':{'alpaca':{'command':'/opt/alpaca-mcp'}}}" },
        { "{'a':1,'mcpServers':{}}", "{'a':1,'mcpServers':{'alpaca':{'command':'/opt/alpaca-mcp'}}}" },
        { "{ 'a': 1 }", "{ 'a': 1, 'mcpServers':{'alpaca':{'command':'/opt/alpaca-mcp'}} }" },
        { "{\n\t'z': [1, 2],\n\t'a': {}\n}", "{\n\t'z': [1, 2],\n\t'a': {},\n\t'mcpServers': {\n\t\t'alpaca': {\n\t\t\t'command': '/opt/alpaca-mcp'\n\t\t}\n\t}\n}" },
        { "{\r\n    'mcpServers': {\r\n    }\r\n}\r\n", "{\r\n    'mcpServers': {\r\n        'alpaca': {\r\n            'command': '/opt/alpaca-mcp'\r\n        }\r\n    }\r\n}\r\n" },
        { "{\n  'mcpServers': {\n    'b': {}, // last\n    // 'c': {}\n  },\n}", "{\n  'mcpServers': {\n    'b': {}, // last\n    // 'c': {}\n    'alpaca': {\n      'command': '/opt/alpaca-mcp'\n    },\n  },\n}" },
        { "{\n  'mcpServers': {\n    'b': {} /* , */ // {\n  }\n}", "{\n  'mcpServers': {\n    'b': {}, /* , */ // {\n    'alpaca': {\n      'command': '/opt/alpaca-mcp'\n    }\n  }\n}" },
        { "{\n  'mcpServers': {\n    // none yet\n  }\n}", "{\n  'mcpServers': {\n    // none yet\n    'alpaca': {\n      'command': '/opt/alpaca-mcp'\n    }\n  }\n}" },
        { "{\n  'mcpServers': { 'b': 1 }\n}", "{\n  'mcpServers': { 'b': 1, 'alpaca':{'command':'/opt/alpaca-mcp'} }\n}" },
        { "{\n  'mcpServers': { 'b': 1 // one\n  }\n}", "{\n  'mcpServers': { 'b': 1, // one\n  'alpaca': {\n    'command': '/opt/alpaca-mcp'\n  }\n  }\n}" },
        { "// {\n{\n  'url': 'http://x/', // a \"mcpServers\"\n  'emoji': '\U0001F999'\n}", "// {\n{\n  'url': 'http://x/', // a \"mcpServers\"\n  'emoji': '\U0001F999',\n  'mcpServers': {\n    'alpaca': {\n      'command': '/opt/alpaca-mcp'\n    }\n  }\n}" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Puts_the_entry_in_as_its_neighbours_are_and_takes_it_out_byte_by_byte(string before, string after)
    {
        var (old, expected) = (Bytes(before), Bytes(after));

        var installed = Edit().Installed(old, Parsed(Entry));
        var again = Edit().Installed(installed, Parsed(Entry));
        var removed = Edit().Removed(installed, ["no JSON"u8.ToArray(), installed, old]);

        Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(installed));
        Assert.Equal(installed, again);
        Assert.Equal(old, removed);
    }

    // The client has written the file anew since, or no copy is left.
    [Theory]
    [InlineData("{'mcpServers':{'alpaca':{'command':'alpaca-mcp'}}}", "{'mcpServers':{}}")]
    [InlineData("{'a':1,'mcpServers':{'alpaca':{'command':'alpaca-mcp'},'b':2}}", "{'a':1,'mcpServers':{'b':2}}")]
    [InlineData("{\n  'mcpServers': {\n    // ours\n    'alpaca': {'command': 'alpaca-mcp'}, // it\n    'b': 2\n  }\n}", "{\n  'mcpServers': {\n    // ours\n     // it\n    'b': 2\n  }\n}")]
    [InlineData("{\n  'mcpServers': {\n    'b': 2, // two\n    'alpaca': {'command': 'alpaca-mcp'} // it\n  }\n}", "{\n  'mcpServers': {\n    'b': 2 // two\n     // it\n  }\n}")]
    [InlineData("{'mcpServers':{'b':2, // two\n'alpaca':{'command':'alpaca-mcp'}}}", "{'mcpServers':{'b':2 // two\n}}")]
    [InlineData("{\n  'mcpServers': {\n    'alpaca': {'command': 'alpaca-mcp'},\n  },\n}", "{\n  'mcpServers': {},\n}")]
    public void Takes_the_entry_alone_out_of_a_file_that_has_changed_since(string before, string after) =>
        Assert.Equal(Encoding.UTF8.GetString(Bytes(after)), Encoding.UTF8.GetString(Edit().Removed(Bytes(before), []) ?? []));

    [Fact]
    public void Of_an_entry_of_ours_keeps_what_is_not_said()
    {
        var before = Bytes("{\n  'mcpServers': {\n    'alpaca': {\n      'command': 'C:\\\\old\\\\alpaca-mcp.exe', // mine\n      'args': ['--toolsets', 'news'],\n      'env': { 'ALPACA_MCP_MAX_ORDERS_PER_DAY': '9' },\n      'disabled': false\n    },\n    'b': 2\n  }\n}");

        var after = Edit(isForced: true).Installed(before, Parsed("""{"command":"/opt/alpaca-mcp","env":{"ALPACA_MCP_HOME":"/srv"}}"""));

        Assert.Equal(
            "{\n  'mcpServers': {\n    'alpaca': {\n      'command': '/opt/alpaca-mcp', // mine\n      'env': { 'ALPACA_MCP_MAX_ORDERS_PER_DAY': '9', 'ALPACA_MCP_HOME':'/srv' },\n      'disabled': false\n    },\n    'b': 2\n  }\n}",
            Encoding.UTF8.GetString(after).Replace('"', '\''));
    }

    [Theory]
    [InlineData("""{"command":"uvx","args":["alpaca-mcp-server"]}""", "alpaca there is of another program: it starts uvx. Choose another --name, or say --force.")]
    [InlineData("""{"url":"https://example.com/mcp?key=canary"}""", "alpaca there is of another program: it starts no program. Choose another --name, or say --force.")]
    [InlineData("null", "alpaca there is of another program: it starts no program. Choose another --name, or say --force.")]
    public void Replaces_an_entry_of_another_program_only_when_forced(string other, string reason)
    {
        var before = Encoding.UTF8.GetBytes($$$"""{"mcpServers":{"alpaca":{{{other}}}}}""");

        Assert.Equal(reason, Assert.Throws<InstallRefusedException>(() => Edit().Installed(before, Parsed(Entry))).Message);
        Assert.Equal(reason, Assert.Throws<InstallRefusedException>(() => Edit().Removed(before, [])).Message);
        Assert.Equal($$$"""{"mcpServers":{"alpaca":{{{Entry}}}}}""", Encoding.UTF8.GetString(Edit(isForced: true).Installed(before, Parsed(Entry))));
        Assert.Equal("""{"mcpServers":{}}""", Encoding.UTF8.GetString(Edit(isForced: true).Removed(before, []) ?? []));
    }

    [Theory]
    [InlineData("""["--read-only"]""", "alpaca is read-only there, and")]
    [InlineData("""["--simulator","--read-only=true"]""", "alpaca is read-only there, and")]
    [InlineData("""["--env-file","limits.env"]""", "alpaca has --env-file there, and would not any more.")]
    [InlineData("""["--simulator","--exclude-tools:place_option_order"]""", "alpaca has --simulator, --exclude-tools there, and would not any more.")]
    public void Leaves_out_what_holds_the_agent_only_when_forced(string arguments, string reason)
    {
        var before = Encoding.UTF8.GetBytes("{'mcpServers':{'alpaca':{'command':'alpaca-mcp','args':ARGUMENTS}}}".Replace('\'', '"').Replace("ARGUMENTS", arguments, StringComparison.Ordinal));

        Assert.StartsWith(reason, Assert.Throws<InstallRefusedException>(() => Edit().Installed(before, Parsed(Entry))).Message, StringComparison.Ordinal);
        Assert.Equal($$$"""{"mcpServers":{"alpaca":{{{Entry}}}}}""", Encoding.UTF8.GetString(Edit(isForced: true).Installed(before, Parsed(Entry))));
    }

    [Theory]
    [InlineData("{\"a\": 1", "Line 1, byte 8 of the line: not valid JSON.")]
    [InlineData("{\n  \"a\": 1\n  \"b\": 2\n}", "Line 3, byte 3 of the line: not valid JSON.")]
    [InlineData("{} {}", "Line 1, byte 4 of the line: not valid JSON.")]
    [InlineData("[]", "It is JSON, but no object.")]
    [InlineData("{\"mcpServers\": []}", "\"mcpServers\" in it is no object.")]
    [InlineData("{\"mcpServers\": {}, \"mcpServers\": {}}", "\"mcpServers\" stands there more than once. Keep one of them.")]
    [InlineData("{\"mcpServers\": {\"alpaca\": {\"command\": \"alpaca-mcp\", \"command\": \"x\"}}}", "A name in \"alpaca\" stands there more than once. Keep one of them.")]
    [InlineData("{\"\\ud800\": 1}", "A name in it is no valid text.")]
    public void Refuses_what_it_cannot_change_safely(string text, string reason)
    {
        Assert.Equal(reason, Assert.Throws<InstallRefusedException>(() => Edit().Installed(Encoding.UTF8.GetBytes(text), Parsed(Entry))).Message);
        Assert.Equal(reason, Assert.Throws<InstallRefusedException>(() => Edit().Removed(Encoding.UTF8.GetBytes(text), [])).Message);
    }

    [Fact]
    public void Refuses_a_comment_that_the_client_could_not_read_either()
    {
        var edit = new ConfigEdit(InstallClient.Find("claude-desktop"), "alpaca", false);

        Assert.Equal(
            "Line 2, byte 3 of the line: not valid JSON (which has no comments and no trailing commas).",
            Assert.Throws<InstallRefusedException>(() => edit.Installed("{\n  // mine\n}"u8.ToArray(), Parsed(Entry))).Message);
    }

    private static ConfigEdit Edit(bool isForced = false) => new(InstallClient.Find("cursor"), "alpaca", isForced);

    private static JsonObject Parsed(string json) => Assert.IsType<JsonObject>(JsonNode.Parse(json));

    // Quotes of one stroke are easier to read here.
    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.Replace('\'', '"'));
}
