namespace AlpacaMcp.EndToEnd.Tests.Attacks;

/// <summary>The rows of attacks.tsv for a server over stdio.</summary>
public sealed class StdioAttackTests(StdioAttacked attacked) : IClassFixture<StdioAttacked>
{
    public static TheoryData<string> Ids => AttackTable.Of("stdio");

    [Theory]
    [MemberData(nameof(Ids))]
    public Task An_attack_ends_as_the_table_says(string id) => AttackRun.CheckAsync(attacked.Target, "stdio", id);

    [Fact]
    public Task The_list_of_tools_is_the_pinned_one() => ToolListPin.HoldsAsync("full", attacked.Target);

    [Fact]
    public async Task The_list_of_tools_in_search_mode_is_the_pinned_one()
    {
        await using var searching = await attacked.Target.SiblingAsync(("ALPACA_MCP_MODE", "search"));

        await ToolListPin.HoldsAsync("search", searching);
    }

    /// <summary>A tool that was harmless when it was looked at stays what it was, whatever the exchange says meanwhile.</summary>
    [Fact]
    public async Task The_list_of_tools_does_not_change_while_the_server_runs()
    {
        var before = await ToolListPin.ListAsync(attacked.Target);
        await SenderList.All["instruction.news"](attacked.Target);
        await SenderList.All["ssrf.every_text"](attacked.Target);

        Assert.Equal(before, await ToolListPin.ListAsync(attacked.Target));
    }
}
