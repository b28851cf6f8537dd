using System.Net;
using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.Cli;
using AlpacaMcp.Server.Tests.Cli;
using AlpacaMcp.Server.Tests.Mcp;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Tests.Access;

/// <summary>What belongs to one caller is nobody else's, whatever the other one calls itself.</summary>
public sealed class PrincipalTests
{
    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task Another_callers_session_is_refused_and_lives_on(string method)
    {
        await using var bench = await GuardedBench.StartAsync();
        var (mine, theirs) = (bench.Make("mine", Scope.Trade), bench.Make("theirs", Scope.Trade));
        var session = await ScopeTests.SessionAsync(bench, mine);
        const string Call = """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"place_stock_order","arguments":{"symbol":"AAPL","side":"buy","qty":1}}}""";

        var stolen = method == "POST"
            ? await bench.PostAsync(theirs, Call, ("Mcp-Session-Id", session))
            : await bench.AskAsync(new(method), "/mcp", theirs, ("Mcp-Session-Id", session));
        var sent = bench.Changes;
        var own = await bench.PostAsync(mine, Call, ("Mcp-Session-Id", session));

        Assert.Contains(stolen.Status, (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.NotFound]);
        Assert.Equal((0, HttpStatusCode.OK), (sent, own.Status));
    }

    [Fact]
    public async Task A_session_that_nobody_began_is_not_found()
    {
        await using var bench = await GuardedBench.StartAsync();

        var answer = await bench.PostAsync(bench.Make("desk", Scope.Read), """{"jsonrpc":"2.0","id":2,"method":"tools/list"}""", ("Mcp-Session-Id", "made-up"));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task An_approval_is_the_callers_who_asked_though_both_give_the_same_name()
    {
        await using var bench = await GuardedBench.StartAsync(("ALPACA_MCP_APPROVAL_ABOVE_USD", "500"));
        await using var mine = await bench.ConnectAsync(bench.Make("mine", Scope.Trade), name: "agent");
        const string Large = """{"symbol":"AAPL","side":"buy","qty":3,"type":"limit","limit_price":250}""";

        var asked = await CallAsync(mine, Large);
        await using var theirs = await bench.ConnectAsync(bench.Issuer.Token("alpaca:trade"), name: "agent");
        var askedToo = await CallAsync(theirs, Large);

        Assert.Equal("APPROVAL_REQUIRED", asked.Code);
        Assert.Equal("APPROVAL_REQUIRED", askedToo.Code);
        Assert.NotEqual(asked.Error.Text("approval_id"), askedToo.Error.Text("approval_id"));
        Assert.Equal(0, await ApproveAsync(bench, asked.Error.Text("approval_id")));
        Assert.Equal("APPROVAL_REQUIRED", (await CallAsync(theirs, Large)).Code);
        Assert.Equal(0, bench.Changes);
        Assert.False((await CallAsync(mine, Large)).IsError);
        Assert.Equal(1, bench.Changes);
    }

    [Theory]
    [InlineData("alice", "token:alice")]
    [InlineData("auth0|507f1f77", "token:auth0|507f1f77")]
    [InlineData("a:b", "#")]
    [InlineData("ｅｖｉｌ", "#")]
    [InlineData("a name\nwith lines", "#")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "#")]
    public void A_name_says_by_which_way_it_was_shown_and_no_two_become_one(string subject, string expected)
    {
        var name = Caller.NameOf(Caller.Of("token", subject, [], null)) ?? "";

        Assert.StartsWith(expected == "#" ? "token:#" : expected, name, StringComparison.Ordinal);
        Assert.InRange(name.Length, 1, 60);
        Assert.NotEqual(name, Caller.NameOf(Caller.Of("oauth", subject, [], null)));
        Assert.NotEqual(name, Caller.NameOf(Caller.Of("token", subject + "x", [], null)));
    }

    [Fact]
    public void A_caller_may_be_bound_to_an_account()
    {
        Assert.Equal("paper", Caller.AccountOf(Caller.Of("token", "desk", [Scope.Read], "paper")));
        Assert.Null(Caller.AccountOf(Caller.Of("token", "desk", [Scope.Read], null)));
        Assert.Null(Caller.AccountOf(new()));
    }

    private static async Task<int> ApproveAsync(GuardedBench bench, string id)
    {
        using var output = new StringWriter();
        return await new ApprovalsVerb(new Dictionary<string, string>(), new FakeTerminal()).Create().Parse(["approve", id, "--home", bench.Home])
            .InvokeAsync(new() { Output = output, Error = output, EnableDefaultExceptionHandler = false });
    }

    private static async Task<ToolReply> CallAsync(ModelContextProtocol.Client.McpClient client, string arguments)
    {
        using var json = System.Text.Json.JsonDocument.Parse(arguments);
        var given = json.RootElement.EnumerateObject().ToDictionary(p => p.Name, object? (p) => p.Value.Clone());
        CallToolResult result = await client.CallToolAsync("place_stock_order", given);
        return ToolReply.Of(result, Contract.Described.All.Single(tool => tool.Name == "place_stock_order"));
    }
}
