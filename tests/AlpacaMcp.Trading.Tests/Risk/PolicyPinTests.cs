using System.Text.Json;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk;

public sealed class PolicyPinTests
{
    private static readonly RiskPolicy Paper = A.Policy();

    [Fact]
    public void The_first_limits_are_pinned_as_they_are()
    {
        var next = new PolicyPin(Paper).Next(null);

        Assert.Equal((Paper.Hash(), "start"), (next?.Hash, next?.By));
        Assert.Empty(new PolicyPin(Paper).Loosened(null));
    }

    [Fact]
    public void The_same_limits_change_nothing()
    {
        Assert.Null(new PolicyPin(Paper).Next(Pinned(Paper)));
        Assert.Empty(new PolicyPin(Paper).Loosened(Pinned(Paper)));
    }

    [Fact]
    public void Tighter_ones_are_pinned_at_once()
    {
        var tighter = Paper with { MaxOpenOrders = 10 };

        Assert.Equal(tighter.Hash(), new PolicyPin(tighter).Next(Pinned(Paper))?.Hash);
        Assert.Empty(new PolicyPin(tighter).Loosened(Pinned(Paper)));
    }

    [Fact]
    public void A_looser_one_is_named_and_never_pinned_here_also_beside_a_tighter_one()
    {
        var mixed = new PolicyPin(Paper with { MaxOpenOrders = 60, MaxPositionPercent = 10 });

        Assert.Equal(["open orders: 60 instead of 50"], mixed.Loosened(Pinned(Paper)));
        Assert.Null(mixed.Next(Pinned(Paper)));
        Assert.Equal(["open orders: 60 instead of 50"], mixed.Loosened(Pinned(Paper))); // Asked again, it has not forgotten.
        Assert.Empty(mixed.Loosened(Serialized(mixed.Now("operator"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"hash":"1","by":"start","limits":"nothing"}""")]
    public void A_pin_that_cannot_be_read_holds(string pinned)
    {
        Assert.Single(new PolicyPin(Paper).Loosened(pinned));
        Assert.Null(new PolicyPin(Paper).Next(pinned));
    }

    [Fact]
    public async Task A_loosened_file_stops_what_opens_until_the_operator_accepts_it()
    {
        var risk = A.Case(A.Buy(1)) with { Journal = A.NoJournal() with { Loosened = new PolicyPin(Paper with { MaxOpenOrders = 60 }).Loosened(Pinned(Paper)) } };
        await using var desk = await TestDesk.OpenAsync();

        var objection = Assert.Single(new RiskGate(RiskRules.All).Judge(risk));

        Assert.Equal(RiskCode.PolicyNotAccepted, objection.Code);
        Assert.Contains("60 instead of 50", objection.Message, StringComparison.Ordinal);
        Assert.Contains("alpaca-mcp policy accept", objection.NextStep, StringComparison.Ordinal);
        Assert.Empty(A.Codes(A.Case(A.Sell(50), A.Holding(50)) with { Journal = risk.Journal }));
        Assert.Equal(RiskCode.PolicyNotAccepted, Assert.Single(A.Codes(A.Case(A.Sell(51), A.Holding(50)) with { Journal = risk.Journal, Policy = A.Shorting() })));
        Assert.Equal(OutcomeKind.Placed, (await desk.SubmitAsync(A.Buy(1))).Kind); // The desk pins what it starts with.
    }

    private static string Pinned(RiskPolicy policy) => Serialized(new PolicyPin(policy).Now("start"));

    private static string Serialized(AcceptedPolicy accepted) => JsonSerializer.Serialize(accepted, JournalJson.Default.AcceptedPolicy);
}
