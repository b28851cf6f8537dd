using System.Text.Json;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Search;

namespace AlpacaMcp.Server.Tests.Evals;

public sealed class EvalTasksTests
{
    private static readonly ToolIndex Index = new([.. ToolCatalog.All.Where(tool => tool.Toolset != Toolset.Search).Select(tool => tool.Describe())]);

    public static TheoryData<string> Ids => [.. EvalTasks.All.Select(EvalTasks.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_words_of_a_task_find_its_first_tool_first(string id)
    {
        var task = EvalTasks.Of(id);

        var found = Index.Find(EvalTasks.Query(task));

        Assert.False(found.AreNamed);
        Assert.Equal(EvalTasks.First(task), found.Tools[0].Name);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_task_names_tools_and_arguments_that_exist(string id)
    {
        var calls = EvalTasks.Calls(EvalTasks.Of(id)).Select(call => (Tool: call.GetProperty("tool").GetString(), With: With(call)));
        var played = EvalTasks.Baseline.GetProperty(id).EnumerateArray().Where(step => step.TryGetProperty("call", out _))
            .Select(step => (Tool: step.GetProperty("call").GetString(), With: With(step)));

        Assert.All(calls.Concat(played), call => Assert.Subset(Arguments(call.Tool), call.With));
    }

    [Fact]
    public void Tasks_have_ids_of_their_own_and_each_is_played_by_the_baseline()
    {
        var ids = EvalTasks.All.Select(EvalTasks.Id).ToList();

        Assert.Distinct(ids);
        Assert.Equal(ids.Order(), EvalTasks.Baseline.EnumerateObject().Select(script => script.Name).Order());
    }

    [Fact]
    public void Every_toolset_has_a_task()
    {
        var covered = EvalTasks.All.SelectMany(EvalTasks.Calls).Select(call => ToolCatalog.Find(call.GetProperty("tool").GetString() ?? "")?.Toolset).OfType<string>().ToHashSet();

        Assert.Subset(covered, ToolCatalog.All.Select(tool => tool.Toolset).Where(toolset => toolset != Toolset.Search).ToHashSet());
    }

    private static HashSet<string> With(JsonElement call) => call.TryGetProperty("with", out var with) ? [.. with.EnumerateObject().Select(argument => argument.Name)] : [];

    private static HashSet<string> Arguments(string? tool) =>
        [.. Assert.Single(ToolCatalog.All, entry => entry.Name == tool).Describe().InputSchema.GetProperty("properties").EnumerateObject().Select(argument => argument.Name)];
}
