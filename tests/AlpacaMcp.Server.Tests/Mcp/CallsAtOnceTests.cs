using System.Text.Json.Nodes;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Errors;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tests.Mcp;

public sealed class CallsAtOnceTests : IAsyncDisposable
{
    private readonly McpServer _server = McpServer.Create(new StreamServerTransport(Stream.Null, Stream.Null), new McpServerOptions());
    private readonly TaskCompletionSource<CallToolResult> _broker = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CallsAtOnce _calls = new();
    private int _begun;

    [Fact]
    public async Task One_call_too_many_is_not_begun_and_says_that_a_retry_is_safe()
    {
        var running = Fill();

        var turnedAway = await Assert.ThrowsAsync<ToolErrorException>(() => CallAsync("get_clock"));

        Assert.Equal(("SERVER_BUSY", "denied", true, (decimal?)256), (turnedAway.Error.Code, turnedAway.Error.Outcome, turnedAway.Error.RetrySafe, turnedAway.Error.Limit));
        Assert.Equal(CallsAtOnce.Most, _begun);
        await EndAsync(running);
    }

    [Theory]
    [InlineData("halt_trading")]
    [InlineData("cancel_order_by_id")]
    [InlineData("cancel_all_orders")]
    public async Task A_halt_and_a_cancel_are_begun_all_the_same(string tool)
    {
        var running = Fill();

        var safe = CallAsync(tool);

        Assert.Equal(CallsAtOnce.Most + 1, _begun);
        await EndAsync([.. running, safe]);
    }

    [Fact]
    public async Task Every_call_that_ends_makes_room_for_another()
    {
        await EndAsync(Fill());
        await Assert.ThrowsAsync<InvalidOperationException>(() => _calls.RunAsync(Call("get_clock"), (_, _) => throw new InvalidOperationException(), CancellationToken.None).AsTask());

        Assert.All(Enumerable.Range(0, CallsAtOnce.Most), _ => Assert.True(CallAsync("get_clock").IsCompletedSuccessfully));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private List<Task<CallToolResult>> Fill() => [.. Enumerable.Range(0, CallsAtOnce.Most).Select(_ => CallAsync("get_account_info"))];

    private async Task EndAsync(IReadOnlyList<Task<CallToolResult>> running)
    {
        _broker.SetResult(new());
        await Task.WhenAll(running);
    }

    private Task<CallToolResult> CallAsync(string tool) => _calls.RunAsync(Call(tool), Answer, CancellationToken.None).AsTask();

    private async ValueTask<CallToolResult> Answer(RequestContext<CallToolRequestParams> call, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _begun);
        return await _broker.Task;
    }

    private RequestContext<CallToolRequestParams> Call(string tool) =>
        new(_server, new JsonRpcRequest { Id = new(1), Method = RequestMethods.ToolsCall, Params = new JsonObject() }, new() { Name = tool });
}
