namespace AlpacaMcp.Api.Tests;

public sealed class AlpacaApiOptionsTests
{
    public static TheoryData<Func<AlpacaApiOptions>> OutOfBounds =>
    [
        () => A.Options() with { RequestsPerMinute = 0 },
        () => A.Options() with { RequestsPerMinute = 10_001 },
        () => A.Options() with { ReservedForOrders = -1 },
        () => A.Options() with { ReservedForOrders = 10_000 },
        () => A.Options() with { AttemptTimeout = TimeSpan.Zero },
        () => A.Options() with { AttemptTimeout = TimeSpan.FromMinutes(3) },
        () => A.Options() with { MaxReadRetries = -1 },
        () => A.Options() with { MaxReadRetries = 11 },
        () => A.Options() with { MaxReadTime = TimeSpan.FromSeconds(-1) },
        () => A.Options() with { MaxReadTime = TimeSpan.FromMinutes(6) },
        () => A.Options() with { BreakerFailurePercent = 0 },
        () => A.Options() with { BreakerFailurePercent = 101 },
        () => A.Options() with { BreakerMinimumAttempts = 1 },
        () => A.Options() with { BreakerMinimumAttempts = 1_001 },
        () => A.Options() with { BreakerWindow = TimeSpan.Zero },
        () => A.Options() with { BreakerWindow = TimeSpan.FromMinutes(11) },
        () => A.Options() with { BreakerPause = TimeSpan.Zero },
        () => A.Options() with { BreakerPause = TimeSpan.FromMinutes(11) },
    ];

    [Theory]
    [MemberData(nameof(OutOfBounds))]
    public void Refuses_a_value_out_of_its_bounds(Func<AlpacaApiOptions> options) =>
        Assert.Throws<ArgumentOutOfRangeException>(options);

    [Theory]
    [InlineData("http://api.alpaca.markets")] // The keys would travel in the clear.
    [InlineData("ftp://api.alpaca.markets")]
    [InlineData("/v2")]
    public void Refuses_an_address_that_would_give_the_keys_away(string address)
    {
        var uri = new Uri(address, UriKind.RelativeOrAbsolute);

        Assert.Throws<ArgumentException>(() => A.Options() with { TradingUrl = uri });
        Assert.Throws<ArgumentException>(() => A.Options() with { DataUrl = uri });
    }

    [Theory]
    [InlineData("https://paper-api.alpaca.markets")]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://[::1]:5000")]
    public void Takes_a_secure_address_or_one_on_this_machine(string address) =>
        Assert.Equal(new Uri(address), A.OptionsFor(new Uri(address)).TradingUrl);
}
