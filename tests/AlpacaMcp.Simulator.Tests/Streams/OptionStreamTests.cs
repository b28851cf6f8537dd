using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.Streams;

public sealed class OptionStreamTests
{
    private const string Auth = """{"action":"auth","key":"SIMULATOR","secret":"simulator-secret"}""";

    [Fact]
    public async Task Options_speak_message_pack_only()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.OpenAsync(desk, "/v1beta1/options/indicative");
        await client.HearAsync();

        Assert.Equal(
            """{"T":"error","code":412,"msg":"option messages are only available in MsgPack format"}""", (await client.AskAsync(Auth)).ToJsonString());
    }

    [Theory]
    [InlineData("/v1beta1/options/indicative")]
    [InlineData("/v1beta1/indicative")]
    public async Task Contracts_come_as_rest_answers_them(string path)
    {
        await using var desk = await Desk.OpenAsync();
        var symbol = await ContractAsync(desk);
        await using var client = await StreamClient.MarketAsync(desk, path, $"\"trades\":[\"{symbol}\"],\"quotes\":[\"{symbol}\"]", packed: true);

        desk.Step(TimeSpan.FromSeconds(30));
        var heard = await client.HearAsync(7);

        // A quote at each tick of five seconds, a trade at every sixth.
        Assert.Equal((6, 1), (heard.Count(message => (string?)message["T"] == "q"), heard.Count(message => (string?)message["T"] == "t")));
        AssertSame((await desk.GetAsync($"/v1beta1/options/quotes/latest?symbols={symbol}")).Json["quotes"]![symbol]!, heard.Last(message => (string?)message["T"] == "q"));
        AssertSame((await desk.GetAsync($"/v1beta1/options/trades/latest?symbols={symbol}")).Json["trades"]![symbol]!, heard.Single(message => (string?)message["T"] == "t"));
    }

    [Fact]
    public async Task A_star_stands_for_trades_and_never_for_quotes()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.MarketAsync(desk, "/v1beta1/options/indicative", "\"trades\":[\"*\"]", packed: true);

        Assert.Equal(413, (long?)(await client.AskAsync("""{"action":"subscribe","quotes":["*"]}"""))["code"]);
        desk.Step(TimeSpan.FromSeconds(30));

        Assert.Matches("^[A-Z]+[0-9]{6}[CP][0-9]{8}$", (string?)(await client.HearAsync())["S"]);
    }

    [Fact]
    public async Task Opra_needs_the_larger_plan()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.OpenAsync(desk, "/v1beta1/options/opra", packed: true);
        await client.HearAsync();

        Assert.Equal(409, (long?)(await client.AskAsync(Auth))["code"]);
    }

    private static async Task<string> ContractAsync(Desk desk) => (string)(await desk.GetAsync(
        "/v2/options/contracts?underlying_symbols=AAPL&type=call&limit=1")).Taken["option_contracts"]![0]!["symbol"]!;

    private static void AssertSame(JsonNode rest, JsonNode streamed)
    {
        Assert.Equal(rest.AsObject().Count + 2, streamed.AsObject().Count);
        Assert.All(rest.AsObject(), field => Assert.Equal(Text(field.Value!), Text(streamed[field.Key]!)));
    }

    private static string Text(JsonNode value) => decimal.TryParse(value.ToString(), out var number) ? number.ToString("0.####") : value.ToString();
}
