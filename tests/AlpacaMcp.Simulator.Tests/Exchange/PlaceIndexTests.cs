using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Tests.Exchange;

public sealed class PlaceIndexTests
{
    [Fact]
    public void EveryKeyIsFoundAtItsPlaceAndNoOther()
    {
        var keys = Enumerable.Range(0, 5_000).Select(i => 3 * i).ToArray();
        var index = new PlaceIndex<int>(place => keys[place]);
        for (var place = 0; place < keys.Length; place++)
            index.Add(keys[place], place);

        Assert.All(Enumerable.Range(0, 15_000), key => Assert.Equal(key % 3 == 0 ? key / 3 : null, index.Find(key)));
    }

    [Fact]
    public void AKeyIsNotAddedTwice()
    {
        var index = new PlaceIndex<int>(_ => 5);
        index.Add(5, 0);

        Assert.Throws<ArgumentException>(() => index.Add(5, 1));
    }

    [Theory]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e", "0F8FAD5B-D9CB-469F-A165-70867728950E")]
    [InlineData("0F8FAD5B-D9CB-469F-A165-70867728950E", "0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("{0f8fad5b-d9cb-469f-a165-70867728950e}", "0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("my order", "My order")]
    public void AClientIdIsEchoedAsItWasSentAndTakenByItsLetters(string text, string other)
    {
        Assert.Equal(text, new ClientId(text).ToString());
        Assert.Equal(new ClientId(text), new ClientId(new string(text)));
        Assert.NotEqual(new ClientId(text), new ClientId(other));
    }
}
