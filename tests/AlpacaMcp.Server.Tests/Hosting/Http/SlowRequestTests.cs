using System.IO.Pipelines;
using System.Text;
using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.Hosting.Http;
using AlpacaMcp.Server.Tests.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Server.Tests.Hosting.Http;

/// <summary>A request that does not come to its end has one all the same.</summary>
public sealed class SlowRequestTests
{
    [Fact]
    public async Task A_body_that_trickles_is_waited_for_so_long_and_no_longer()
    {
        var time = new FakeTimeProvider();
        var wire = new Pipe();
        var context = new DefaultHttpContext { Request = { Body = wire.Reader.AsStream() } };
        await wire.Writer.WriteAsync(Encoding.ASCII.GetBytes("{"));

        var reading = RequestBody.ReadAsync(context, mayBeLarge: () => true, time);
        time.Advance(RequestBody.Patience - TimeSpan.FromMilliseconds(1));
        await wire.Writer.WriteAsync(Encoding.ASCII.GetBytes("\"jsonrpc\""));
        Assert.False(reading.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(1));

        var (body, status) = await reading;
        Assert.Equal(StatusCodes.Status408RequestTimeout, status);
        Assert.Empty(body);
    }

    // Kestrel's own clock is nobody's to set: both wait at the same time, for some ten seconds.
    [Fact]
    public async Task Who_stops_in_the_middle_is_answered_with_408_and_nothing_was_done()
    {
        await using var bench = await GuardedBench.StartAsync();
        var token = bench.Make("desk", Scope.Trade);

        var inTheHeaders = RawHttp.StatusAsync(bench.Endpoint, "POST /mcp HTTP/1.1\r\nHost: mcp.example.test\r\nAuthoriz");
        var inTheBody = RawHttp.StatusAsync(
            bench.Endpoint, $"POST /mcp HTTP/1.1\r\nHost: mcp.example.test\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: 100\r\nConnection: close\r\n\r\n{{\"jsonrpc\":");

        int[] statuses = await Task.WhenAll(inTheHeaders, inTheBody);

        Assert.Equal([408, 408], statuses);
        Assert.Empty(bench.Exchange.Requests.All);
    }
}
