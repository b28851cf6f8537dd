using System.Text;
using System.Text.Json;
using AlpacaMcp.Benchmarks.Suites;

namespace AlpacaMcp.Load.Tests.Suites;

public sealed class CallSuiteTests : IAsyncLifetime
{
    private readonly CallSuite _suite = new();

    public Task InitializeAsync() => _suite.StartAsync();

    public Task DisposeAsync() => _suite.StopAsync();

    [Fact]
    public async Task The_clock_is_that_of_a_Friday_morning_in_New_York()
    {
        await _suite.ClockAsync();

        // The session of 2026-11-20 ends at 16:00, five hours behind UTC.
        Assert.True(Content().GetProperty("is_open").GetBoolean());
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 21, 0, 0, TimeSpan.Zero), Content().GetProperty("next_close").GetDateTimeOffset());
    }

    [Fact]
    public async Task A_session_has_390_minutes_as_often_as_it_is_asked_for()
    {
        var first = await _suite.BarsAsync();
        var second = await _suite.BarsAsync();

        Assert.Equal(390, Content().GetProperty("count").GetInt32());
        Assert.Equal(Encoding.UTF8.GetByteCount(_suite.Answer), second);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task An_argument_that_nobody_knows_is_refused()
    {
        await _suite.MistakenAsync();

        Assert.Equal("UNKNOWN_ARGUMENT", Content().GetProperty("error").GetProperty("code").GetString());
    }

    private JsonElement Content()
    {
        using var answer = JsonDocument.Parse(_suite.Answer);
        using var content = JsonDocument.Parse(answer.RootElement.GetProperty("result").GetProperty("content")[0].GetProperty("text").GetString() ?? "");
        return content.RootElement.Clone();
    }
}
