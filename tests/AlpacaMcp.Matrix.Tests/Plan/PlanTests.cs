using AlpacaMcp.Matrix.Plan;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Matrix.Tests.Plan;

public sealed class PlanTests
{
    [Fact]
    public void Every_fault_of_the_exchange_is_a_choice()
    {
        var chosen = FaultChoices.All.Where(choice => choice.Create is not null).Select(choice => choice.Create!().GetType()); // asked before

        Assert.Superset(FaultCatalog.All.Select(kind => kind.Type).ToHashSet(), chosen.ToHashSet());
    }

    [Fact]
    public void The_gate_has_every_fault_accepted_and_refused_without_a_death()
    {
        var living = GatePlan.Cells.Where(cell => cell.Kill == KillPoint.None).Select(cell => (cell.Fault, cell.IsAccepted)).ToHashSet();

        Assert.Equal(2 * FaultChoices.All.Count(choice => choice.IsInGate), living.Count);
    }

    [Fact]
    public void The_gate_has_every_place_of_death_with_three_faults()
    {
        var faults = GatePlan.Cells.Where(cell => cell.Kill != KillPoint.None && cell.Fault != "none").GroupBy(cell => cell.Kill).ToDictionary(group => group.Key, group => group.Select(cell => cell.Fault).Distinct().Count());

        Assert.Equal(10, faults.Count);
        Assert.All(faults.Values, count => Assert.True(count >= 3));
    }

    [Fact]
    public void The_gate_is_small_and_every_cell_of_it_possible()
    {
        Assert.InRange(GatePlan.Cells.Count, 70, 90);
        Assert.All(GatePlan.Cells, cell => Assert.True(cell.IsPossible));
        Assert.Equal(GatePlan.Cells.Count, GatePlan.Cells.Distinct().Count());
    }

    [Fact]
    public void The_matrix_has_every_fault_fate_death_and_kind_together()
    {
        var together = WholePlan.Cells.Select(cell => (cell.Fault, cell.IsAccepted, cell.Kill, cell.Kind)).ToHashSet();

        Assert.Equal(FaultChoices.All.Count * 2 * 11 * 4, together.Count);
        Assert.All(WholePlan.Cells, cell => Assert.True(cell.IsPossible));
    }

    [Fact]
    public void A_seed_draws_the_same_cells_again()
    {
        Assert.Equal(DrawnPlan.Cells(200, 7), DrawnPlan.Cells(200, 7));
        Assert.NotEqual(DrawnPlan.Cells(200, 7), DrawnPlan.Cells(200, 8));
    }

    [Fact]
    public void A_cell_is_found_by_its_name()
    {
        Assert.All(DrawnPlan.Cells(200, 1), cell => Assert.Equal(cell, Cell.Parse(cell.ToString())));
    }

    [Theory]
    [InlineData("lose_response")]
    [InlineData("nonsense-1.accepted.none.market.no_id.lookups_work.one_copy")]
    [InlineData("lose_response-1.accepted.none.close.id.lookups_work.one_copy")]
    [InlineData("lose_response-1.maybe.none.market.no_id.lookups_work.one_copy")]
    public void Another_name_is_refused(string name)
    {
        Assert.Throws<FormatException>(() => Cell.Parse(name));
    }
}
