using System.Text.Json;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Hostile;

/// <summary>What holds for every reply, tool by tool, so that a new tool is held to it without a test of its own.</summary>
public sealed class EveryReplyTests
{
    // There is no announcement of that id, and a paper account has no locates.
    private static readonly string[] Absent = ["get_corporate_action_announcement", "get_locate", "get_locates", "get_locate_quotes"];
    private static readonly string[] Excuses = ["NOT_FOUND", "LOCATES_UNAVAILABLE"];
    private static readonly string[] Personal = ["/v2/account", "/v2/orders", "/v2/positions", "/v2/watchlists", "/v2/locates"];

    [Fact]
    public async Task Every_reading_tool_answers_without_nulls_or_repetition_and_says_whose_account_it_read()
    {
        await using var bench = await ToolBench.StartAsync();
        var sample = await Sample.PrepareAsync(bench);
        List<string> findings = [];
        foreach (var tool in ToolCatalog.All.Where(tool => tool.IsReadOnly && tool.Toolset != Toolset.Search))
        {
            var before = bench.Exchange.Requests.All.Count;
            var changes = bench.Changes.Count;
            var reply = await bench.CallAsync(tool.Name, sample.Of(tool.Name));
            if (reply.IsError)
            {
                findings.AddRange(Absent.Contains(tool.Name) && Excuses.Contains(reply.Code) ? [] : [$"{tool.Name}: {reply.Text}"]);
                continue;
            }

            findings.AddRange(Faults(reply.Json, "$").Select(fault => $"{tool.Name}: {fault}"));
            var read = bench.Exchange.Requests.All.Skip(before).Select(request => request.Path).ToList();
            if (read.Exists(path => Personal.Any(start => path.StartsWith(start, StringComparison.Ordinal))) && !(reply.Json.Has("environment") && reply.Json.Has("account")))
                findings.Add($"{tool.Name} read {string.Join(", ", read)} and does not name the account");
            if (bench.Changes.Count != changes)
                findings.Add($"{tool.Name} sent {bench.Changes[^1]}");
        }

        Assert.Empty(findings);
    }

    // A row's place is its name, so a row alone may hold an empty place.
    private static IEnumerable<string> Faults(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().GroupBy(p => p.Name).Where(g => g.Skip(1).Any()).Select(g => $"{path}.{g.Key} stands there twice")
            .Concat(value.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Null).Select(p => $"{path}.{p.Name} is null"))
            .Concat(value.EnumerateObject().SelectMany(p => Faults(p.Value, $"{path}.{p.Name}"))),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => Faults(item, $"{path}[{i}]")),
        JsonValueKind.String when value.GetString() is { } text && text.Any(c => char.IsControl(c)) => [$"{path} has a control character"],
        _ => [],
    };
}
