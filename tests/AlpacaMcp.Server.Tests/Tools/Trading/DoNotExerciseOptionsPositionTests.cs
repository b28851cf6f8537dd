using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Trading;

public sealed class DoNotExerciseOptionsPositionTests
{
    private const string Call = "AAPL260313C00240000";

    [Fact]
    public async Task On_the_last_day_a_contract_worth_exercising_lapses()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.PlaceAtExchangeAsync($$"""{"symbol":"{{Call}}","side":"buy","qty":"1","type":"market","time_in_force":"day"}""");
        bench.Pass(TimeSpan.FromDays(2));

        var reply = (await bench.CallAsync("do_not_exercise_options_position", $$"""{"symbol_or_contract_id":"{{Call}}"}""")).Content;
        bench.Pass(TimeSpan.FromDays(1));
        await bench.AskExchangeAsync("/v2/positions");

        Assert.Equal(("will_not_be_exercised", 1m), (reply.Text("result"), reply.Number("contracts")));
        Assert.False(reply.Has("shares"));
        Assert.Empty(bench.Exchange.Book.Positions);
    }

    [Fact]
    public async Task Before_it_Alpaca_refuses()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.PlaceAtExchangeAsync($$"""{"symbol":"{{Call}}","side":"buy","qty":"1","type":"market","time_in_force":"day"}""");

        var reply = await bench.CallAsync("do_not_exercise_options_position", $$"""{"symbol_or_contract_id":"{{Call}}"}""");

        Assert.Equal(("BROKER_REJECTED", "rejected"), (reply.Code, reply.Error.Text("outcome")));
        Assert.Contains("expiration day", reply.Error.Text("broker_message"), StringComparison.Ordinal);
    }
}
