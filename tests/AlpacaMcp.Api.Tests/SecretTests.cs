using System.Net;
using AlpacaMcp.Api.Account;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Api.Tests;

public sealed class SecretTests
{
    [Fact]
    public void Does_not_print()
    {
        var secret = new Secret("s3cr3t-t3xt");

        Assert.Equal("***", $"{secret}");
        Assert.Equal("s3cr3t-t3xt", secret.Reveal());
        Assert.DoesNotMatch("s3cr3t|PKTEST", A.Options().ToString());
    }

    [Fact]
    public async Task Goes_out_with_every_request_once_and_into_no_log_or_exception()
    {
        var lines = new LogLines();
        using var stub = new AlpacaStub();
        stub.Answers(HttpStatusCode.ServiceUnavailable, "", ("Retry-After", "0")).Fails(HttpRequestError.ResponseEnded);
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(lines))
            .AddAlpacaApi(A.Options() with { MaxReadRetries = 1 });
        services.AddHttpClient(Api.Http.Transport.ClientName).ConfigurePrimaryHttpMessageHandler(() => stub);
        using var provider = services.BuildServiceProvider();

        var exception = await Assert.ThrowsAsync<AlpacaTransportException>(() => provider.GetRequiredService<AccountClient>().GetAsync());

        Assert.Equal(["s3cr3t-t3xt", "s3cr3t-t3xt"], stub.Requests.Select(request => request.Headers["APCA-API-SECRET-KEY"]));
        Assert.Equal(["PKTESTKEYID", "PKTESTKEYID"], stub.Requests.Select(request => request.Headers["APCA-API-KEY-ID"]));
        Assert.StartsWith("Alpaca Account failed with AlpacaApiException; retry 1 in ", Assert.Single(lines.All), StringComparison.Ordinal);
        Assert.All([.. lines.All, exception.ToString()], text => Assert.DoesNotMatch("s3cr3t|PKTEST", text));
    }
}
