using System.Security.Claims;
using System.Text.Json.Nodes;
using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Approvals;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tests.Mcp;

/// <summary>The pipeline driven directly, as a call would that got past the list of tools.</summary>
public sealed class ToolPermissionTests
{
    public static TheoryData<string> Changing => [.. ToolCatalog.All.Where(tool => !tool.IsReadOnly).Select(tool => tool.Name)];

    [Theory]
    [MemberData(nameof(Changing))]
    public async Task Denies_every_change_that_reaches_the_pipeline_of_a_reading_server(string name)
    {
        var (reply, isRun) = await CallAsync(new() { IsReadOnly = true }, name, Tool(name, readOnly: false));

        Assert.Equal(("READ_ONLY", "denied", false), (reply.Code, reply.Error.Text("outcome"), isRun));
        Assert.Contains(name, reply.Error.Text("message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(null)] // says nothing about itself
    public async Task Denies_a_tool_of_elsewhere_that_does_not_say_it_only_reads(bool? readOnly)
    {
        var (reply, isRun) = await CallAsync(new() { IsReadOnly = true }, "sell_everything", Tool("sell_everything", readOnly));

        Assert.Equal(("READ_ONLY", false), (reply.Code, isRun));
    }

    [Theory]
    [InlineData(true, "get_clock", true)]
    [InlineData(false, "cancel_all_orders", false)]
    public async Task Lets_a_call_pass_that_the_server_was_started_for(bool isReadOnly, string name, bool readOnly)
    {
        var (_, isRun) = await CallAsync(new() { IsReadOnly = isReadOnly }, name, Tool(name, readOnly));

        Assert.True(isRun);
    }

    [Theory]
    [InlineData("cancel_all_orders", false)]
    [InlineData("get_clock", true)]
    public async Task Denies_what_the_token_is_not_good_for_although_nothing_before_did(string name, bool readOnly)
    {
        var rights = new CallerRights(areShown: true);

        var (nobody, isRunForNobody) = await CallAsync(new(), name, Tool(name, readOnly), rights);
        var (operating, isRunForOperator) = await CallAsync(new(), name, Tool(name, readOnly), rights, Caller.Of("token", "desk", [Scope.Operate], null));

        Assert.Equal(("INSUFFICIENT_SCOPE", "INSUFFICIENT_SCOPE", false, false), (nobody.Code, operating.Code, isRunForNobody, isRunForOperator));
        Assert.Contains(readOnly ? Scope.Read : Scope.Trade, nobody.Error.Text("message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel_all_orders", false)]
    [InlineData("get_clock", true)]
    public async Task Denies_whoever_is_bound_to_another_account(string name, bool readOnly)
    {
        var (other, isRunForOther) = await CallAsync(new(), name, Tool(name, readOnly), user: Caller.Of("token", "desk", [Scope.Trade], "live"));
        var (_, isRunForItsOwn) = await CallAsync(new(), name, Tool(name, readOnly), user: Caller.Of("token", "desk", [Scope.Trade], "simulator"));

        Assert.Equal(("INSUFFICIENT_SCOPE", false, true), (other.Code, isRunForOther, isRunForItsOwn));
    }

    private static async Task<(ToolReply Reply, bool IsRun)> CallAsync(ToolSelection selection, string name, McpServerTool tool, CallerRights? rights = null, ClaimsPrincipal? user = null)
    {
        var isRun = false;
        await using var services = Services();
        var pipeline = new ToolPipeline(
            services.GetRequiredService<MeasureCalls>(), new ExplainErrors(new(), NullLogger<ExplainErrors>.Instance), new ToolPermission(selection, rights ?? CallerRights.Everybody, services.GetRequiredService<ServerPlan>()), services.GetRequiredService<AskForApproval>(), TimeProvider.System, NullLogger<ToolPipeline>.Instance);
        await using var server = McpServer.Create(new StreamServerTransport(Stream.Null, Stream.Null), new McpServerOptions());
        var request = new JsonRpcRequest { Id = new(1), Method = RequestMethods.ToolsCall, Params = new JsonObject() };
        var call = new RequestContext<CallToolRequestParams>(server, request, new() { Name = name }) { MatchedPrimitive = tool, User = user };

        var result = await pipeline.Around((_, _) =>
        {
            isRun = true;
            return ValueTask.FromResult(new ExplainErrors(new(), NullLogger<ExplainErrors>.Instance).Answer(new() { Code = "RAN", Outcome = "failed", Message = "It ran.", NextStep = "None.", RetrySafe = false }));
        })(call, CancellationToken.None);
        return (ToolReply.Of(result), isRun);
    }

    private static ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddLogging().AddAlpacaMcp(ToolBench.Plan("KEY", new Uri("http://127.0.0.1:1")));
        return services.BuildServiceProvider();
    }

    private static McpServerTool Tool(string name, bool? readOnly)
    {
        var tool = McpServerTool.Create(() => "", new() { Name = name });
        tool.ProtocolTool.Annotations = new() { ReadOnlyHint = readOnly };
        return tool;
    }
}
