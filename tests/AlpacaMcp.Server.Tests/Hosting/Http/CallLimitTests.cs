using System.Globalization;
using System.Net;
using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.Hosting.Http;
using AlpacaMcp.Server.Tests.Access;

namespace AlpacaMcp.Server.Tests.Hosting.Http;

public sealed class CallLimitTests
{
    [Fact]
    public async Task Who_asks_too_much_is_told_to_wait_and_can_still_cancel_and_halt()
    {
        await using var bench = await GuardedBench.StartAsync(plan => plan with { CallsPerSecond = 1 });
        var (mine, theirs) = (bench.Make("mine", Scope.Trade), bench.Make("theirs", Scope.Read));
        var shed = await FloodAsync(bench, mine);

        var other = await bench.CallAsync(theirs, "get_status");
        List<HttpStatusCode> passed = [];
        for (var i = 0; i < 5; i++)
        {
            await FloodAsync(bench, mine);
            passed.Add((await bench.CallAsync(mine, "cancel_all_orders")).Status);
            passed.Add((await bench.CallAsync(mine, "halt_trading", """{"reason":"too much"}""")).Status);
        }

        Assert.InRange(int.Parse(shed.RetryAfter ?? "", CultureInfo.InvariantCulture), 1, 2);
        Assert.Contains("Nothing was done", shed.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, other.Status);
        Assert.All(passed, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Contains("DELETE", bench.Exchange.Requests.All.Select(r => r.Method));
    }

    [Fact]
    public async Task A_cancel_through_search_passes_too_and_one_without_its_scope_does_not()
    {
        await using var bench = await GuardedBench.StartAsync(plan => plan with { CallsPerSecond = 1 }, ("ALPACA_MCP_MODE", "search"));
        var (trader, reader) = (bench.Make("trader", Scope.Trade), bench.Make("reader", Scope.Read));
        await FloodAsync(bench, trader);
        await FloodAsync(bench, reader);

        var passed = await bench.CallAsync(trader, "call_trading_tool", """{"name":"cancel_all_orders"}""");
        var refused = await bench.CallAsync(reader, "call_trading_tool", """{"name":"cancel_all_orders"}""");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (passed.Status, refused.Status));
    }

    [Fact]
    public async Task A_thousand_streams_are_not_held_open_for_one_caller_and_calls_go_on()
    {
        await using var bench = await GuardedBench.StartAsync(plan => plan with { CallsPerSecond = 2_000 });
        var token = bench.Make("desk", Scope.Trade);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 2_000 });
        List<HttpResponseMessage> answers = [];

        for (var i = 0; i < 1_000; i++)
            answers.Add(await OpenAsync(bench, http, token, i));
        var call = await bench.CallAsync(token, "get_clock");
        var open = answers.Where(answer => answer.IsSuccessStatusCode).ToList();

        Assert.Equal(CallerLimits.MostStreams, open.Count);
        Assert.All(answers.Except(open), answer => Assert.Equal((HttpStatusCode.TooManyRequests, true), (answer.StatusCode, answer.Headers.RetryAfter is not null)));
        Assert.Equal(HttpStatusCode.OK, call.Status);
        answers.ForEach(answer => answer.Dispose());
    }

    [Fact]
    public async Task A_stream_that_is_closed_makes_room_for_another()
    {
        await using var bench = await GuardedBench.StartAsync(plan => plan with { CallsPerSecond = 2_000 });
        var token = bench.Make("desk", Scope.Read);
        using var http = new HttpClient(new SocketsHttpHandler());
        List<HttpResponseMessage> answers = [];
        for (var i = 0; i < CallerLimits.MostStreams; i++)
            answers.Add(await OpenAsync(bench, http, token, i));

        answers[0].Dispose();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        HttpStatusCode status;
        do
        {
            using var again = await OpenAsync(bench, http, token, 99);
            status = again.StatusCode;
        }
        while (status != HttpStatusCode.OK && !patience.IsCancellationRequested);

        Assert.Equal(HttpStatusCode.OK, status);
        answers.ForEach(answer => answer.Dispose());
    }

    // Asks until it is shed; the answer that sheds it.
    private static async Task<GuardedBench.Answer> FloodAsync(GuardedBench bench, string token)
    {
        while (true)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => bench.CallMethodAsync(token, "tools/list")));
            if (answers.FirstOrDefault(answer => answer.Status == HttpStatusCode.TooManyRequests) is { } shed)
                return shed;
        }
    }

    private static async Task<HttpResponseMessage> OpenAsync(GuardedBench bench, HttpClient http, string token, int id)
    {
        const string Meta = """{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientInfo":{"name":"agent","version":"1"},"io.modelcontextprotocol/clientCapabilities":{}}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, bench.Endpoint)
        {
            Content = new StringContent($$$"""{"jsonrpc":"2.0","id":{{{id}}},"method":"subscriptions/listen","params":{"notifications":{"resourceSubscriptions":["alpaca://account"]},"_meta":{{{Meta}}}}}""", System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        request.Headers.Add("Authorization", $"Bearer {token}");
        request.Headers.Add("MCP-Protocol-Version", "2026-07-28");
        request.Headers.Add("Mcp-Method", "subscriptions/listen");
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).WaitAsync(TimeSpan.FromSeconds(30));
    }
}
