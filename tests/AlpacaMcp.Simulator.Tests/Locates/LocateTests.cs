using System.Globalization;
using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.Locates;

/// <summary>GME is the one stock that is hard to borrow.</summary>
public sealed class LocateTests
{
    private const string Path = "/v1/locates";

    [Fact]
    public async Task Quotes_what_is_hard_to_borrow_and_says_why_not_for_the_rest()
    {
        await using var desk = await OpenAsync();

        var answer = await desk.GetAsync($"{Path}/quotes?symbols=GME,AAPL,NOPE,BTC/USD,GME");

        var quote = Assert.Single(answer.Taken["quotes"]!.AsArray());
        Assert.Equal(("GME", "2026-11-20T15:00:00Z"), (quote!["symbol"]!.ToString(), quote["quoted_at"]!.ToString()));
        Assert.InRange(Number(quote, "price"), 0.0001m, 0.05m);
        Assert.Equal(0, Number(quote, "available_qty") % 100);
        Assert.Equal(
            ["AAPL easy_to_borrow", "NOPE symbol_not_found", "BTC/USD symbol_not_found"],
            answer.Taken["errors"]!.AsArray().Select(error => $"{error!["symbol"]} {error["code"]}"));
    }

    [Fact]
    public async Task A_locate_is_charged_at_once_and_ends_at_eight_in_the_evening()
    {
        await using var desk = await OpenAsync();
        var quote = await QuoteAsync(desk);

        var made = await desk.SendAsync(HttpMethod.Post, Path, """{"symbol":"GME","qty":100,"limit_price":"0.05"}""");

        var fee = decimal.Round(100 * Number(quote, "price"), 2, MidpointRounding.AwayFromZero);
        Assert.Equal(201, made.Status);
        Assert.Equal(("active", "100", "100", "0.05", "2026-11-21T01:00:00Z"), (made["status"], made["requested_qty"], made["located_qty"], made["limit_price"], made["expires_at"]));
        Assert.Equal((quote["price"]!.ToString(), fee), (made["located_price"], Number(made.Json, "total_fee")));
        Assert.Equal(100_000m - fee, desk.Exchange.Book.Cash);
        Assert.Equal(100_000m - fee, Number((await desk.GetAsync("/v2/account")).Json, "cash"));
        var booked = (await desk.GetAsync("/v2/account/activities/FEE")).Taken.AsArray();
        Assert.Equal(("GME", -fee), (Assert.Single(booked)!["symbol"]!.ToString(), Number(booked[0]!, "net_amount")));
        Assert.Equal(Number(quote, "available_qty") - 100, Number(await QuoteAsync(desk), "available_qty"));
    }

    [Fact]
    public async Task A_locate_expires_and_the_next_day_has_shares_of_its_own()
    {
        await using var desk = await OpenAsync();
        var id = (await desk.SendAsync(HttpMethod.Post, Path, """{"symbol":"GME","qty":100}"""))["id"];

        desk.Step(TimeSpan.FromHours(10) - TimeSpan.FromSeconds(1));
        var before = (await desk.GetAsync($"{Path}/{id}"))["status"];
        desk.Step(TimeSpan.FromSeconds(1));
        var after = (await desk.GetAsync($"{Path}/{id}"))["status"];
        var weekend = await desk.SendAsync(HttpMethod.Post, Path, """{"symbol":"GME","qty":100}""");

        Assert.Equal(("active", "expired"), (before, after));
        Assert.Equal("2026-11-24T01:00:00Z", weekend["expires_at"]); // Friday evening is for Monday
    }

    [Fact]
    public async Task What_is_more_than_there_is_is_cut_or_rejected()
    {
        await using var desk = await OpenAsync();
        var there = (long)Number(await QuoteAsync(desk), "available_qty");

        var whole = await desk.SendAsync(HttpMethod.Post, Path, $$"""{"symbol":"GME","qty":{{there + 100}},"all_or_none":true}""");
        var part = await desk.SendAsync(HttpMethod.Post, Path, $$"""{"symbol":"GME","qty":{{there + 100}}}""");
        var none = await desk.SendAsync(HttpMethod.Post, Path, """{"symbol":"GME","qty":100}""");

        Assert.Equal((201, "rejected", "inventory_unavailable"), (whole.Status, whole["status"], whole["rejection_reason"]));
        Assert.Equal(("active", there.ToString(CultureInfo.InvariantCulture)), (part["status"], part["located_qty"]));
        Assert.Equal(("rejected", "inventory_unavailable"), (none["status"], none["rejection_reason"]));
        Assert.All([whole, none], rejected => Assert.All(["located_qty", "located_price", "total_fee", "expires_at"], field => Assert.False(rejected.Json.AsObject().ContainsKey(field))));
        Assert.Equal(0, Number(await QuoteAsync(desk), "available_qty"));
        Assert.False((await QuoteAsync(desk)).AsObject().ContainsKey("price"));
    }

    [Fact]
    public async Task A_fee_above_the_limit_is_not_paid()
    {
        await using var desk = await OpenAsync();

        var made = await desk.SendAsync(HttpMethod.Post, Path, """{"symbol":"GME","qty":100,"limit_price":"0.00001"}""");

        Assert.Equal((201, "rejected", "limit_price_exceeded"), (made.Status, made["status"], made["rejection_reason"]));
        Assert.Equal(100_000m, desk.Exchange.Book.Cash);
    }

    [Fact]
    public async Task A_fee_beyond_the_buying_power_is_refused()
    {
        await using var desk = await Desk.OpenAsync(new() { Locates = true, StartCash = 0 });

        var made = await desk.SendAsync(HttpMethod.Post, Path, """{"symbol":"GME","qty":100}""");

        Assert.Equal((422, "insufficient_buying_power"), (made.Status, made["code"]));
        Assert.Empty((await desk.GetAsync(Path)).Taken["locates"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"symbol":"GME","qty":150}""", 400, "invalid_input", "invalid input: quantity must be in round lots of 100")]
    [InlineData("""{"symbol":"GME","qty":0}""", 400, "invalid_input", "invalid input: quantity must be in round lots of 100")]
    [InlineData("""{"symbol":"GME","qty":100.5}""", 400, "invalid_input", "invalid input: quantity must be in round lots of 100")]
    [InlineData("""{"symbol":"","qty":100}""", 400, "invalid_input", "invalid input: symbol is required")]
    [InlineData("""{"symbol":"GME","qty":100,"limit_price":"-1"}""", 400, "invalid_limit_price", "invalid limit_price")]
    [InlineData("""{"symbol":"GME","qty":100,"limit_price":true}""", 400, "invalid_limit_price", "invalid limit_price")]
    [InlineData("""{"symbol":"GME","qty":"100"}""", 400, "invalid_request_body", "invalid request body")]
    [InlineData("""{"symbol":"GME","qty":100,"all_or_none":"yes"}""", 400, "invalid_request_body", "invalid request body")]
    [InlineData("""{"qty":100}""", 400, "invalid_request_body", "invalid request body")]
    [InlineData("[]", 400, "invalid_request_body", "invalid request body")]
    [InlineData("""{"symbol":"AAPL","qty":100}""", 422, "easy_to_borrow", "security is easy-to-borrow and does not require a locate")]
    [InlineData("""{"symbol":"NOPE","qty":100}""", 422, "symbol_not_found", "symbol not found")]
    public async Task A_bad_wish_is_refused_with_a_word_for_a_code(string body, int status, string code, string message)
    {
        await using var desk = await OpenAsync();

        var answer = await desk.SendAsync(HttpMethod.Post, Path, body);

        Assert.Equal((status, code, message), (answer.Status, answer["code"], answer["message"]));
        Assert.Empty((await desk.GetAsync(Path)).Taken["locates"]!.AsArray());
    }

    [Theory]
    [InlineData("?status=open")]
    [InlineData("?limit=0")]
    [InlineData("?limit=10001")]
    [InlineData("?start=yesterday")]
    [InlineData("?page_token=abc")]
    [InlineData("/not-an-id")]
    [InlineData("/quotes")]
    public async Task A_bad_question_is_refused(string query)
    {
        await using var desk = await OpenAsync();

        var answer = await desk.GetAsync(Path + query);

        Assert.Equal(400, answer.Status);
        Assert.StartsWith("invalid_", answer["code"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_locate_is_404()
    {
        await using var desk = await OpenAsync();

        var answer = await desk.GetAsync($"{Path}/550e8400-e29b-41d4-a716-446655440000");

        Assert.Equal((404, """{"message":"locate not found"}"""), (answer.Status, answer.Text));
    }

    private static Task<Desk> OpenAsync() => Desk.OpenAsync(new() { Locates = true });

    private static async Task<JsonNode> QuoteAsync(Desk desk) => (await desk.GetAsync($"{Path}/quotes?symbols=GME")).Taken["quotes"]![0]!;

    private static decimal Number(JsonNode json, string name) => decimal.Parse(json[name]!.ToString(), CultureInfo.InvariantCulture);
}
