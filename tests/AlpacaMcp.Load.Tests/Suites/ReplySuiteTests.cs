using System.Text.Json;
using AlpacaMcp.Benchmarks.Suites;

namespace AlpacaMcp.Load.Tests.Suites;

public sealed class ReplySuiteTests
{
    private readonly ReplySuite _suite = new();

    // minute, high, low, close, body, volume, trades, vwap_over_close: the last of 390 minutes is 20:59, and closes 389 cents above 100.02.
    [Fact]
    public void The_bars_are_390_rows_packed_in_cents()
    {
        var reply = Read(_suite.Bars());
        var hours = reply.GetProperty("bars").GetProperty("AAPL");

        Assert.Equal((390, 0.01m), (reply.GetProperty("count").GetInt32(), reply.GetProperty("price_step").GetDecimal()));
        Assert.Equal(390, hours.EnumerateObject().Sum(hour => hour.Value.GetArrayLength()));
        Assert.Equal("[30,100.05,99.95,100.02,2,1000,10,-1]", hours.GetProperty("2026-11-20T14")[0].GetRawText());
        Assert.Equal("[59,103.94,103.84,103.91,2,1389,10,-1]", hours.GetProperty("2026-11-20T20")[59].GetRawText());
    }

    [Fact]
    public void The_chain_is_a_call_and_a_put_at_50_strikes()
    {
        var reply = Read(_suite.Chain());
        var contracts = reply.GetProperty("contracts");

        Assert.Equal(100, reply.GetProperty("count").GetInt32());
        Assert.Equal(50, contracts.GetProperty("AAPL261218C").EnumerateObject().Count());
        Assert.Equal("[4.9,12,5,7,0]", contracts.GetProperty("AAPL261218P").GetProperty("249")[0].GetRawText());
    }

    [Fact]
    public void The_positions_are_20_rows_with_a_tenth_of_profit_each()
    {
        var reply = Read(_suite.Positions());
        var percent = reply.GetProperty("columns").EnumerateArray().Select(column => column.GetString()).ToList().IndexOf("unrealized_pl_percent");

        Assert.Equal(20, reply.GetProperty("count").GetInt32());
        Assert.All(reply.GetProperty("rows").EnumerateArray(), row => Assert.Equal(10m, row[percent].GetDecimal()));
    }

    private static JsonElement Read(byte[] json)
    {
        using var reply = JsonDocument.Parse(json);
        return reply.RootElement.Clone();
    }
}
