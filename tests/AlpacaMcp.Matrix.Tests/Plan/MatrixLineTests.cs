namespace AlpacaMcp.Matrix.Tests.Plan;

public sealed class MatrixLineTests
{
    [Theory]
    [InlineData("--gate")]
    [InlineData("--matrix")]
    [InlineData("--runs 5")]
    [InlineData("--runs 5 --seed 9")]
    [InlineData("--cell lose_response-1.accepted.none.market.no_id.lookups_work.one_copy")]
    public void Names_cells(string line)
    {
        Assert.NotEmpty(MatrixLine.Read(line.Split(' ')).Cells ?? []);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--runs many")]
    [InlineData("--cell nonsense")]
    [InlineData("--gate --matrix")]
    public void Says_why_not(string line)
    {
        var read = MatrixLine.Read(line.Split(' '));

        Assert.Null(read.Cells);
        Assert.NotEmpty(read.Problem);
    }
}
