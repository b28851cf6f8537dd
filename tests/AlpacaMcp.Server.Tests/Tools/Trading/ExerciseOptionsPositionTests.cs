using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Trading;

public sealed class ExerciseOptionsPositionTests
{
    private const string Call = "AAPL261218C00240000";

    [Fact]
    public async Task Turns_a_call_into_its_shares()
    {
        await using var bench = await StartAsync(("ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", "100000"), ("ALPACA_MCP_MAX_SHARE_OF_EQUITY_PERCENT", "100"), ("ALPACA_MCP_MAX_POSITION_PERCENT", "100"));

        var reply = (await bench.CallAsync("exercise_options_position", $$"""{"symbol_or_contract_id":"{{Call}}"}""")).Content;

        Assert.Equal(("exercised", 1m, 100m, 240m), (reply.Text("result"), reply.Number("contracts"), reply.Number("shares"), reply.Number("strike_price")));
        Assert.Equal(("AAPL", 100m), bench.Exchange.Book.Positions.Select(p => (p.Symbol, p.Qty)).Single());
    }

    [Fact]
    public async Task Is_denied_above_the_limits()
    {
        await using var bench = await StartAsync();

        var reply = await bench.CallAsync("exercise_options_position", $$"""{"symbol_or_contract_id":"{{Call}}"}""");

        Assert.Equal(["ORDER_NOTIONAL", "POSITION_SHARE"], reply.Codes);
        Assert.Equal(["symbol_or_contract_id", "symbol_or_contract_id"], reply.Fields); // it has no qty to lower
        Assert.Equal(Call, bench.Exchange.Book.Positions.Single().Symbol);
    }

    [Fact]
    public async Task Says_so_when_nothing_is_held()
    {
        await using var bench = await ToolBench.StartAsync();

        Assert.Equal("NO_POSITION", (await bench.CallAsync("exercise_options_position", $$"""{"symbol_or_contract_id":"{{Call}}"}""")).Code);
        Assert.Empty(bench.Changes);
    }

    private static async Task<ToolBench> StartAsync(params (string Name, string Value)[] settings)
    {
        var bench = await ToolBench.StartAsync(settings);
        await bench.PlaceAtExchangeAsync($$"""{"symbol":"{{Call}}","side":"buy","qty":"1","type":"market","time_in_force":"day"}""");
        return bench;
    }
}
