namespace AlpacaMcp.Matrix.Tests.Plan;

public sealed class MatrixLineTests
{
    [Theory]
    [InlineData("--gate")]
    [InlineData("--matrix")]
    [InlineData("--runs 5")]
    [InlineData("--runs 5 --seed 9")]
    [InlineData("--cell lose_response-1.accepted.none.market.no_id.lookups_work.one_copy")]
    [InlineData("--halts 5")]
    [InlineData("--halts 5 --seed 9")]
    public void Says_what_to_run(string line)
    {
        Assert.NotNull(MatrixLine.Read(line.Split(' ')).Run);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--runs many")]
    [InlineData("--cell nonsense")]
    [InlineData("--gate --matrix")]
    public void Says_why_not(string line)
    {
        var read = MatrixLine.Read(line.Split(' '));

        Assert.Null(read.Run);
        Assert.NotEmpty(read.Title);
    }
}
