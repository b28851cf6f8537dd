using System.Diagnostics;
using System.Text.Json.Nodes;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Hostile;

/// <summary>What holds for every argument of every tool, whatever is written there: it is refused before anything is sent, shortly and in words.</summary>
public sealed class EveryArgumentTests
{
    private const int LongestReply = 6_000;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    // The user's own words, and what Alpaca alone can judge.
    private static readonly string[] Free = ["name", "query", "client_order_id", "page_token", "reason"];

    [Theory]
    [InlineData("\"\uff21\uff21\uff30\uff2c\"")] // full-width letters
    [InlineData("\"AAPL\u202e\"")] // turns the text around
    [InlineData("\"AAPL?x=1&y=2#z\"")]
    [InlineData("\"../../v2/orders\"")]
    [InlineData("\"..\"")]
    [InlineData("\".\"")]
    [InlineData("\"/\"")]
    [InlineData("\",\"")] // no list at all, and no empty one either
    [InlineData("1e-99999999999")] // a decimal reads it as 0
    [InlineData("{\"a\":[{}]}")]
    [InlineData("\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"")]
    public async Task Refuses_what_means_nothing(string value) => Assert.Empty(await TryEverywhereAsync(value, Free));

    [Fact]
    public async Task Refuses_a_megabyte() => Assert.Empty(await TryEverywhereAsync($"\"{new string('X', 1_000_000)}\"", []));

    [Fact]
    public async Task Refuses_ten_thousand_symbols() =>
        Assert.Empty(await TryEverywhereAsync($"\"{string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"A{i}"))}\"", []));

    [Fact]
    public async Task Refuses_a_list_of_ten_thousand() =>
        Assert.Empty(await TryEverywhereAsync($"[{string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"A{i}\""))}]", []));

    private static async Task<IReadOnlyList<string>> TryEverywhereAsync(string value, string[] free)
    {
        await using var bench = await ToolBench.StartAsync();
        var sample = await Sample.PrepareAsync(bench);
        List<string> findings = [];
        foreach (var tool in bench.Tools.OrderBy(tool => tool.Name == "halt_trading")) // after it nothing would be sent
        {
            foreach (var parameter in tool.ProtocolTool.InputSchema.GetProperty("properties").EnumerateObject())
            {
                var arguments = JsonNode.Parse(sample.Of(tool.Name))!.AsObject(); // samples are objects
                arguments[parameter.Name] = JsonNode.Parse(value);
                var (started, changes) = (Stopwatch.GetTimestamp(), bench.Changes.Count);
                var reply = await bench.CallAsync(tool.Name, arguments.ToJsonString());
                findings.AddRange(Faults(reply, Stopwatch.GetElapsedTime(started)).Select(fault => $"{tool.Name}.{parameter.Name}: {fault}"));
                if (!free.Contains(parameter.Name) && (bench.Changes.Count > changes || IsTaken(tool.Name, reply)))
                    findings.Add($"{tool.Name}.{parameter.Name}: was taken, {reply.Text[..Math.Min(200, reply.Text.Length)]}");
            }
        }

        return findings;
    }

    // A preview's answer is its verdict.
    private static bool IsTaken(string tool, ToolReply reply) => reply.IsError ? reply.Error.Has("broker_status") : tool != "preview_order" || reply.Json.At("valid").GetBoolean();

    private static IEnumerable<string> Faults(ToolReply reply, TimeSpan took)
    {
        if (reply.IsError && reply.Code == "INTERNAL_ERROR")
            yield return "broke";
        if (reply.IsError && reply.Text.Length > LongestReply)
            yield return $"{reply.Text.Length} characters";
        if (took > Slow)
            yield return $"took {took}";
    }
}
