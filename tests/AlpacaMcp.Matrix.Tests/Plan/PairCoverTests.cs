using AlpacaMcp.Matrix.Plan;

namespace AlpacaMcp.Matrix.Tests.Plan;

public sealed class PairCoverTests
{
    [Fact]
    public void Any_two_values_meet()
    {
        var rows = new PairCover([5, 4, 3, 2], _ => true, (_, _) => true, seed: 1).Rows();

        Assert.InRange(rows.Count, 20, 24);
        Assert.Equal(20, rows.Select(row => (row[0], row[1])).Distinct().Count());
        Assert.Equal(12, rows.Select(row => (row[1], row[2])).Distinct().Count());
        Assert.Equal(6, rows.Select(row => (row[2], row[3])).Distinct().Count());
    }

    [Fact]
    public void What_cannot_be_together_never_is()
    {
        var rows = new PairCover([3, 3, 3], row => !(row[0] == 1 && row[2] == 2), (_, _) => true, seed: 1).Rows();

        Assert.DoesNotContain(rows, row => row[0] == 1 && row[2] == 2);
        Assert.Equal(8, rows.Select(row => (row[0], row[2])).Distinct().Count());
    }

    [Fact]
    public void Two_dimensions_that_need_not_meet_take_no_rows()
    {
        Assert.InRange(new PairCover([10, 2, 10], _ => true, (one, other) => (one, other) != (0, 2), seed: 1).Rows().Count, 20, 22);
    }
}
