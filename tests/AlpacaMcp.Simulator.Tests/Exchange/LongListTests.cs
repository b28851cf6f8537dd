using AlpacaMcp.Simulator.Exchange;

namespace AlpacaMcp.Simulator.Tests.Exchange;

public sealed class LongListTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(2_000)]
    public void ItIsReadFromBothEndsAndFromAnyPlace(int count)
    {
        var list = new LongList<int>();
        var expected = Enumerable.Range(0, count).Select(i => 7 * i).ToArray();
        Array.ForEach(expected, list.Add);

        Assert.Equal(expected, list);
        Assert.Equal(expected.Skip(count / 2), list.From(count / 2));
        Assert.Equal(Enumerable.Reverse(expected.Take(count / 2)), list.Before(count / 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => list[count]);
    }
}
