namespace AlpacaMcp.EndToEnd.Tests.Attacks;

/// <summary>Table and senders hold each other: no row without a sender, no sender without a row, no topic without either.</summary>
public sealed class AttackTableTests
{
    private const int FewestIds = 60;

    private static readonly string[] s_topics =
    [
        "host", "origin", "cors", "header", "bind", "token", "scope", "caller", "state", "body", "path", "metrics", "ssrf", "symbol", "quantity", "instruction", "secret", "flood", "console",
    ];

    [Fact]
    public void Every_id_has_a_sender_and_every_sender_an_id() =>
        Assert.Equal(AttackTable.All.Select(attack => attack.Id).Distinct().Order(StringComparer.Ordinal), SenderList.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void No_attack_stands_there_twice_on_one_transport() =>
        Assert.Empty(AttackTable.All.GroupBy(attack => (attack.Id, attack.Transport)).Where(group => group.Skip(1).Any()).Select(group => group.Key));

    [Fact]
    public void There_are_enough_of_them_on_every_topic_and_every_transport()
    {
        Assert.InRange(AttackTable.All.DistinctBy(attack => attack.Id).Count(), FewestIds, int.MaxValue);
        Assert.Equal(s_topics.Order(StringComparer.Ordinal), AttackTable.All.Select(attack => attack.Topic).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["http", "stdio", "tokens"], AttackTable.All.Select(attack => attack.Transport).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_attack_that_is_refused_places_nothing()
    {
        string[] placing = ["host.own", "token.good", "caller.client_order_id", "caller.order_of_a_trader", "state.replayed", "flood.orders", "flood.same_order"];

        Assert.Equal(placing.Order(StringComparer.Ordinal), AttackTable.All.Where(attack => attack.Orders > 0).Select(attack => attack.Id).Distinct().Order(StringComparer.Ordinal));
    }
}
