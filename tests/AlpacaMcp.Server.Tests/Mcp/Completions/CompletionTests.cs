using AlpacaMcp.Server.Tests.Resources;
using AlpacaMcp.Simulator.Faults;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Tests.Mcp.Completions;

public sealed class CompletionTests
{
    private static readonly ResourceTemplateReference Positions = new() { Uri = "alpaca://positions/{symbol}" };
    private static readonly ResourceTemplateReference Orders = new() { Uri = "alpaca://orders/{id}" };
    private static readonly ResourceTemplateReference Watchlists = new() { Uri = "alpaca://watchlists/{name}" };
    private static readonly PromptReference Checklist = new() { Name = "pre_trade_checklist" };

    [Fact]
    public async Task Completes_a_symbol_from_what_is_held_and_then_what_is_ordered()
    {
        await using var bench = await HoldingAsync();

        var all = await CompleteAsync(bench, Positions, "symbol", "");

        Assert.Equal(["AAPL", "MSFT"], all.Values.Take(2));
    }

    [Theory]
    [InlineData("aa", "AAPL")]
    [InlineData("MSF", "MSFT")]
    public async Task Completes_what_begins_with_what_is_typed_in_any_case(string typed, string expected)
    {
        await using var bench = await HoldingAsync();

        Assert.Equal(expected, (await CompleteAsync(bench, Positions, "symbol", typed)).Values[0]);
        Assert.Equal(expected, (await CompleteAsync(bench, Checklist, "symbol", typed)).Values[0]);
    }

    [Fact]
    public async Task Completes_the_ids_of_open_orders()
    {
        await using var bench = await HoldingAsync();
        var open = (await bench.AskExchangeAsync("/v2/orders?status=open")).EnumerateArray().Select(o => o.Text("id")).ToList();

        var ids = await CompleteAsync(bench, Orders, "id", "");

        Assert.Equal(open, ids.Values);
        Assert.Equal((1, false), (ids.Total, ids.HasMore));
        Assert.Empty((await CompleteAsync(bench, Orders, "id", "zzz")).Values);
    }

    [Theory]
    [InlineData("side", "", "buy sell")]
    [InlineData("side", "S", "sell")]
    [InlineData("type", "stop", "stop stop_limit")]
    [InlineData("qty", "", "")]
    [InlineData("nothing", "", "")]
    public async Task Completes_the_words_a_prompt_takes(string argument, string typed, string expected)
    {
        await using var bench = await ToolBench.StartAsync();

        Assert.Equal(expected, string.Join(' ', (await CompleteAsync(bench, Checklist, argument, typed)).Values));
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Fact]
    public async Task Completes_what_nobody_knows_to_nothing()
    {
        await using var bench = await ToolBench.StartAsync();

        Assert.Empty((await CompleteAsync(bench, new PromptReference { Name = "no_such_prompt" }, "symbol", "A")).Values);
        Assert.Empty((await CompleteAsync(bench, new ResourceTemplateReference { Uri = "alpaca://nothing/{symbol}" }, "symbol", "A")).Values);
        Assert.Empty((await CompleteAsync(bench, Positions, "id", "A")).Values);
    }

    [Fact]
    public async Task A_broker_that_fails_leaves_the_list_empty()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Faults.Add(new StatusBefore(500, TimeSpan.Zero), new() { Times = 1000 });

        Assert.Empty((await CompleteAsync(bench, Positions, "symbol", "A")).Values);
        Assert.Empty((await CompleteAsync(bench, Orders, "id", "")).Values);
    }

    [Fact]
    public async Task Asks_the_broker_once_for_a_word_that_is_typed_letter_by_letter()
    {
        await using var bench = await HoldingAsync();

        foreach (var typed in (string[])["", "A", "AA", "AAP", "AAPL"])
            await CompleteAsync(bench, Positions, "symbol", typed);

        var asked = bench.Exchange.Requests.All.Where(r => r.Method == "GET").Select(r => r.Path + r.Query).ToList();
        Assert.Contains("/v2/positions", asked);
        Assert.Equal(asked.Distinct(), asked);
    }

    [Fact]
    public async Task Completes_from_watchlists_and_then_from_everything_that_is_tradable()
    {
        await using var bench = await HoldingAsync();
        await bench.CallAsync("create_watchlist", """{"name":"Metals","symbols":["GLD"]}""");
        var tradable = (await bench.AskExchangeAsync("/v2/assets?status=active&asset_class=us_equity")).EnumerateArray()
            .Where(a => a.At("tradable").GetBoolean()).Select(a => a.Text("symbol")).Where(s => s.StartsWith('G')).Order(StringComparer.Ordinal).ToList();

        var all = await CompleteAsync(bench, Positions, "symbol", "g");

        Assert.Equal("GLD", all.Values[0]);
        Assert.Equal(tradable, all.Values.Order(StringComparer.Ordinal));
        Assert.Equal(["Metals"], (await CompleteAsync(bench, Watchlists, "name", "m")).Values);
    }

    [Fact]
    public async Task Says_how_many_there_are_when_it_shows_only_a_hundred()
    {
        await using var bench = await ToolBench.StartAsync();
        for (var i = 0; i < 101; i++)
            await bench.PlaceAtExchangeAsync("""{"symbol":"MSFT","side":"buy","qty":"1","type":"limit","limit_price":"10","time_in_force":"gtc"}""");

        var ids = await CompleteAsync(bench, Orders, "id", "");

        Assert.Equal((100, 101, true), (ids.Values.Count, ids.Total, ids.HasMore));
    }

    private static async Task<ToolBench> HoldingAsync()
    {
        var bench = await ToolBench.StartAsync();
        await bench.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"buy","qty":"3","type":"market","time_in_force":"day"}""");
        await bench.PlaceAtExchangeAsync("""{"symbol":"MSFT","side":"buy","qty":"1","type":"limit","limit_price":"10","time_in_force":"gtc"}""");
        return bench;
    }

    private static async Task<Completion> CompleteAsync(ToolBench bench, Reference reference, string argument, string typed) =>
        (await bench.Client.CompleteAsync(reference, argument, typed).AsTask().WaitAsync(SessionBench.Patience)).Completion;
}
