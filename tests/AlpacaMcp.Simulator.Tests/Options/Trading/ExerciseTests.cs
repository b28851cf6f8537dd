using AlpacaMcp.Simulator.Tests.Orders;
using static AlpacaMcp.Simulator.Tests.Options.Trading.Contracts;

namespace AlpacaMcp.Simulator.Tests.Options.Trading;

/// <summary>Instructions of the holder: https://docs.alpaca.markets/reference/optionexercise. AAPL stands at 100.</summary>
public sealed class ExerciseTests
{
    [Fact]
    public async Task A_call_becomes_shares_at_its_strike()
    {
        await using var desk = await OpenAsync((Call(95), 6m));
        await desk.FilledAsync(Single(Call(95), "buy", 2));

        var answer = await desk.PostAsync($"/v2/positions/{Call(95)}/exercise");

        // 1210 for the calls, 19000 for the shares.
        Assert.Equal((200, ""), (answer.Status, answer.Text));
        Assert.Equal("79790 99790", await desk.AccountAsync("cash", "equity"));
        Assert.Equal("200 AAPL", await desk.PositionsAsync());
        Assert.Equal("95", (await desk.GetAsync("/v2/positions/AAPL"))["avg_entry_price"]);
        Assert.Equal([$"OPEXC -2 {Call(95)} - 0", "OPTRD 200 AAPL 95 -19000"], await desk.SettledAsync());
    }

    [Fact]
    public async Task A_put_sells_shares_at_its_strike()
    {
        await using var desk = await OpenAsync((Put(105), 6m));
        await desk.HoldAsync("""{"qty":"100"}""");
        var id = (await desk.FilledAsync(Single(Put(105), "buy")))["asset_id"];

        var answer = await desk.PostAsync($"/v2/positions/{id}/exercise");

        // 10001 and 605 out, 10500 in.
        Assert.Equal((200, "99894"), (answer.Status, await desk.AccountAsync("cash")));
        Assert.Equal("", await desk.PositionsAsync());
        Assert.Equal([$"OPEXC -1 {Put(105)} - 0", "OPTRD -100 AAPL 105 10500"], await desk.SettledAsync());
    }

    [Fact]
    public async Task What_an_open_order_holds_is_not_exercised()
    {
        await using var desk = await OpenAsync((Call(95), 6m));
        await desk.FilledAsync(Single(Call(95), "buy", 2));
        await desk.PlacedAsync(Single(Call(95), "sell", 1, """{"type":"limit","limit_price":"9"}"""));

        var one = await desk.PostAsync($"/v2/positions/{Call(95)}/exercise");
        var none = await desk.PostAsync($"/v2/positions/{Call(95)}/exercise");

        Assert.Equal((200, $"100 AAPL 1 {Call(95)}"), (one.Status, await desk.PositionsAsync()));
        Assert.Equal((403, """{"code":40310000,"message":"no qty available to exercise"}"""), (none.Status, none.Text));
    }

    [Theory]
    [InlineData("AAPL261218C00095000", 404, "40410000", "long position not found: AAPL261218C00095000")]
    [InlineData("AAPL261218P00105000", 403, "40310001", "cannot exercise short position")]
    [InlineData("AAPL261218C00105000", 403, "40310000", "contract is out of the money or non-standard, please contact support")]
    [InlineData("AAPL", 422, "42210000", "invalid symbol")]
    [InlineData("AAPL990101C00100000", 422, "42210000", "invalid symbol")]
    public async Task An_exercise_is_refused(string name, int status, string code, string message)
    {
        await using var desk = await OpenAsync((Call(105), 1m), (Put(105), 6m));
        await desk.FilledAsync(Single(Call(105), "buy"));
        await desk.FilledAsync(Single(Put(105), "sell"));

        var answer = await desk.PostAsync($"/v2/positions/{name}/exercise");

        Assert.Equal((status, code, message), (answer.Status, answer["code"], answer["message"]));
    }

    [Theory]
    [InlineData(2_700, "C00095000", "insufficient regt buying power")] // 2095 left lend 2990 at most for 9500
    [InlineData(1_900, "C00095000", "insufficient cash")]
    [InlineData(50_000, "P00105000", "insufficient underlying qty")]
    public async Task An_exercise_must_be_possible(int cash, string contract, string message)
    {
        await using var desk = await OpenAsync(new SimulatorOptions { StartCash = cash }, (Call(95), 6m), (Put(105), 6m));
        await desk.FilledAsync(Single($"AAPL261218{contract}", "buy"));

        var answer = await desk.PostAsync($"/v2/positions/AAPL261218{contract}/exercise");

        Assert.Equal((403, "40310000", message), (answer.Status, answer["code"], answer["message"]));
    }

    [Fact]
    public async Task A_call_that_stands_behind_a_sold_one_brings_the_shares_for_it()
    {
        await using var desk = await OpenAsync((Call(95), 6m), (Call(105), 2m));
        await desk.FilledAsync(Spread(null, $"buy_to_open {Call(95)}", $"sell_to_open {Call(105)}"));

        var answer = await desk.PostAsync($"/v2/positions/{Call(95)}/exercise");

        Assert.Equal((200, $"100 AAPL -1 {Call(105)}"), (answer.Status, await desk.PositionsAsync()));
        Assert.Equal("0", (await desk.GetAsync("/v2/positions/AAPL"))["qty_available"]);
    }

    [Fact]
    public async Task A_call_is_not_exercised_when_its_shares_end_a_short_sale_and_leave_a_sold_call_bare()
    {
        await using var desk = await OpenAsync((Call(95), 6m), (Call(105), 2m));
        await desk.HoldAsync("""{"qty":"100","side":"sell"}""");
        await desk.FilledAsync(Spread(null, $"buy_to_open {Call(95)}", $"sell_to_open {Call(105)}"));

        var answer = await desk.PostAsync($"/v2/positions/{Call(95)}/exercise");

        Assert.Equal((403, "insufficient underlying qty"), (answer.Status, answer["message"]));
    }

    /// <summary>Hours after 10:00 in New York.</summary>
    [Theory]
    [InlineData(5.9, 200)]
    [InlineData(6, 403)]
    [InlineData(13.9, 403)]
    [InlineData(14.1, 200)]
    public async Task No_exercise_between_the_close_and_midnight(double hours, int status)
    {
        await using var desk = await OpenAsync((Call(95), 6m));
        await desk.FilledAsync(Single(Call(95), "buy"));
        desk.Step(TimeSpan.FromHours(hours));

        var answer = await desk.PostAsync($"/v2/positions/{Call(95)}/exercise");

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 200 ? "" : """{"code":40310000,"message":"exercise requests are not accepted after market close until midnight"}""", answer.Text);
    }

    [Fact]
    public async Task A_contract_that_is_not_wanted_expires_in_the_money()
    {
        await using var desk = await OpenAsync((Call(95, Today), 6m));
        await desk.FilledAsync(Single(Call(95, Today), "buy"));

        var answer = await desk.PostAsync($"/v2/positions/{Call(95, Today)}/do-not-exercise");
        desk.Step(TimeSpan.FromHours(6));

        Assert.Equal((200, ""), (answer.Status, answer.Text));
        Assert.Equal("99395 99395", await desk.AccountAsync("cash", "equity"));
        Assert.Equal([$"OPEXP -1 {Call(95, Today)} - 0"], await desk.SettledAsync());
    }

    [Theory]
    [InlineData(0, "AAPL261218C00095000", 403, "40310000", "do not exercise requests are only accepted on the expiration day")]
    [InlineData(6, "AAPL261120C00095000", 403, "40310000", "do not exercise requests are not accepted after 16:00")]
    [InlineData(0, "AAPL261120C00095000", 404, "40410000", "long position not found: AAPL261120C00095000")]
    [InlineData(0, "AAPL261120P00105000", 403, "40310001", "cannot submit DNE for short position")]
    [InlineData(0, "BTC/USD", 422, "42210000", "invalid symbol")]
    public async Task A_do_not_exercise_is_refused(double hours, string name, int status, string code, string message)
    {
        await using var desk = await OpenAsync((Put(105, Today), 6m));
        await desk.FilledAsync(Single(Put(105, Today), "sell"));
        desk.Step(TimeSpan.FromHours(hours));

        var answer = await desk.PostAsync($"/v2/positions/{Uri.EscapeDataString(name)}/do-not-exercise");

        Assert.Equal((status, code, message), (answer.Status, answer["code"], answer["message"]));
    }
}
