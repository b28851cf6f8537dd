using AlpacaMcp.Api.Streams;

namespace AlpacaMcp.Api.Tests.Streams;

public sealed class StreamAddressTests
{
    [Theory]
    [InlineData("https://paper-api.alpaca.markets", "wss://paper-api.alpaca.markets/stream")]
    [InlineData("https://api.alpaca.markets/", "wss://api.alpaca.markets/stream")]
    [InlineData("http://127.0.0.1:8080", "ws://127.0.0.1:8080/stream")]
    [InlineData("http://[::1]:8080", "ws://[::1]:8080/stream")]
    public void The_trading_stream_is_beside_the_trading_api(string rest, string stream) =>
        Assert.Equal(new Uri(stream), StreamAddress.Trading(A.OptionsFor(new Uri(rest))));

    [Theory]
    [InlineData("https://data.alpaca.markets", "wss://stream.data.alpaca.markets/v2/iex")]
    [InlineData("https://data.sandbox.alpaca.markets", "wss://stream.data.sandbox.alpaca.markets/v2/iex")]
    [InlineData("http://localhost:8080", "ws://localhost:8080/v2/iex")]
    // Not Alpaca's: no other name is made up.
    [InlineData("https://data.alpaca.markets.example", "wss://data.alpaca.markets.example/v2/iex")]
    public void Market_data_stream_from_a_host_of_their_own(string rest, string stream) =>
        Assert.Equal(new Uri(stream), StreamAddress.Data(A.OptionsFor(new Uri(rest)), "/v2/iex"));
}
