using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Api.Tests.Http;

public sealed class SlowTests
{
    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public async Task A_request_of_more_than_two_seconds_is_told(int seconds, bool isTold)
    {
        var (lines, time) = (new LogLines(), new FakeTimeProvider());
        using var stub = new AlpacaStub();
        stub.Hangs();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(time)
            .AddLogging(logging => logging.AddProvider(lines))
            .AddAlpacaApi(A.Options() with { MaxReadRetries = 0, AttemptTimeout = TimeSpan.FromSeconds(seconds) });
        services.AddHttpClient(Transport.ClientName).ConfigurePrimaryHttpMessageHandler(() => stub);
        using var provider = services.BuildServiceProvider();
        var call = provider.GetRequiredService<AccountClient>().GetAsync();

        time.Advance(TimeSpan.FromSeconds(seconds));
        await Assert.ThrowsAsync<AlpacaTransportException>(() => call);

        Assert.Equal(isTold ? ["Alpaca GET Account took 3000 ms"] : [], lines.All.Where(line => line.Contains(" took ", StringComparison.Ordinal)));
    }
}
