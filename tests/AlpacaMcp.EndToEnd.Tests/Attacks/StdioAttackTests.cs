namespace AlpacaMcp.EndToEnd.Tests.Attacks;

/// <summary>The rows of attacks.tsv for a server over stdio.</summary>
public sealed class StdioAttackTests(StdioAttacked attacked) : IClassFixture<StdioAttacked>
{
    public static TheoryData<string> Ids => AttackTable.Of("stdio");

    [Theory]
    [MemberData(nameof(Ids))]
    public Task An_attack_ends_as_the_table_says(string id) => AttackRun.CheckAsync(attacked.Target, "stdio", id);
}
