namespace AlpacaMcp.EndToEnd.Tests.Attacks;

/// <summary>The rows of attacks.tsv for a server over HTTP for everybody on this machine.</summary>
public sealed class HttpAttackTests(HttpAttacked attacked) : IClassFixture<HttpAttacked>
{
    public static TheoryData<string> Ids => AttackTable.Of("http");

    [Theory]
    [MemberData(nameof(Ids))]
    public Task An_attack_ends_as_the_table_says(string id) => AttackRun.CheckAsync(attacked.Target, "http", id);

    [Fact]
    public Task The_list_of_tools_is_the_pinned_one() => ToolListPin.HoldsAsync("full", attacked.Target);
}
