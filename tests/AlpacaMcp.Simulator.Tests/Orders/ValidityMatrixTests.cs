namespace AlpacaMcp.Simulator.Tests.Orders;

public sealed class ValidityMatrixTests
{
    public static TheoryData<string> Markets => [.. ValidityMatrixRow.All().Select(row => row.Market).Distinct()];

    [Theory]
    [MemberData(nameof(Markets))]
    public async Task Every_order_is_answered_as_judged(string market)
    {
        await using var desk = await ValidityMatrixDesk.OpenAsync(market);
        var objections = new List<string>();

        foreach (var row in ValidityMatrixRow.All().Where(row => row.Market == market))
        {
            if (await desk.ObjectionAsync(row) is { } objection)
                objections.Add(objection);
        }

        Assert.True(objections.Count == 0, string.Join('\n', objections));
    }

    [Fact]
    public void The_table_is_large_and_asks_nothing_twice()
    {
        var rows = ValidityMatrixRow.All();

        Assert.True(rows.Count >= 300, $"{rows.Count} rows");
        Assert.Equal(rows.Count, rows.Select(row => row with { Status = "", Code = "", Message = "" }).Distinct().Count());
    }
}
