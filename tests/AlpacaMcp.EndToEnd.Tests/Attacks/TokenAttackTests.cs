namespace AlpacaMcp.EndToEnd.Tests.Attacks;

/// <summary>The rows of attacks.tsv for a server over HTTP with authentication.</summary>
public sealed class TokenAttackTests(TokenAttacked attacked) : IClassFixture<TokenAttacked>
{
    public static TheoryData<string> Ids => AttackTable.Of("tokens");

    [Theory]
    [MemberData(nameof(Ids))]
    public Task An_attack_ends_as_the_table_says(string id) => AttackRun.CheckAsync(attacked.Target, "tokens", id);
}
