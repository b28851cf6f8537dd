namespace AlpacaMcp.Trading.Tests;

/// <summary>No limit, halt or approval stands in the operator's way, and still the way out must not lead in on the other side.</summary>
public sealed class OperatorCloseTests
{
    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)] // Another close got there first.
    public async Task Never_opens_the_other_side(int qty, bool isPlaced)
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(10));

        var outcome = await desk.Desk.ReduceAsync(A.Sell(qty), new Closing(ByOperator: true), CancellationToken.None);

        Assert.Equal(isPlaced ? [] : ["WOULD_NOT_REDUCE"], outcome.Objections.Select(o => o.Code));
        Assert.Equal(isPlaced ? 0 : 1, desk.Exchange.Book.Positions.Count);
    }
}
