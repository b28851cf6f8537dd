using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Simulator.Faults;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Tests.Resources;

public sealed class ReadingTests
{
    public static TheoryData<string, string> Kinds => SessionBench.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Lists_what_there_is_and_declares_subscriptions_but_no_changes_of_the_list(string transport, string version)
    {
        await using var bench = await SessionBench.StartAsync();
        var client = await bench.ConnectAsync(transport, version);

        var resources = await client.ListResourcesAsync();
        var templates = await client.ListResourceTemplatesAsync();

        Assert.Equal(["alpaca://limits", "alpaca://account", "alpaca://positions", "alpaca://orders/open"], resources.Select(r => r.Uri));
        Assert.Equal(["alpaca://positions/{symbol}", "alpaca://orders/{id}", "alpaca://watchlists/{name}", "alpaca://quotes/{symbol}"], templates.Select(t => t.UriTemplate));
        Assert.All(resources, r => Assert.Equal("application/json", r.MimeType));
        Assert.Equal((true, false), (client.ServerCapabilities.Resources?.Subscribe, client.ServerCapabilities.Resources?.ListChanged is true));
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Theory]
    [InlineData("alpaca://account", "get_account_info", "{}")]
    [InlineData("alpaca://positions", "get_all_positions", "{}")]
    [InlineData("alpaca://positions/AAPL", "get_open_position", """{"symbol_or_asset_id":"AAPL"}""")]
    [InlineData("alpaca://positions/aapl", "get_open_position", """{"symbol_or_asset_id":"AAPL"}""")]
    [InlineData("alpaca://positions/BTC%2FUSD", "get_open_position", """{"symbol_or_asset_id":"BTCUSD"}""")]
    [InlineData("alpaca://positions/BTC/USD", "get_open_position", """{"symbol_or_asset_id":"BTCUSD"}""")]
    [InlineData("alpaca://orders/open", "get_orders", """{"limit":500}""")]
    [InlineData("alpaca://quotes/AAPL", "get_stock_latest_quote", """{"symbols":"AAPL"}""")]
    [InlineData("alpaca://quotes/BTC%2FUSD", "get_crypto_latest_quote", """{"symbols":"BTC/USD"}""")]
    public async Task Is_what_the_tool_replies(string uri, string tool, string arguments)
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"buy","qty":"3","type":"market","time_in_force":"day"}""");
        await bench.PlaceAtExchangeAsync("""{"symbol":"BTC/USD","side":"buy","qty":"0.01","type":"market","time_in_force":"gtc"}""");
        await bench.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"buy","qty":"1","type":"limit","limit_price":"200","time_in_force":"gtc"}""");

        var read = await ReadAsync(bench.Client, uri);

        Assert.True(JsonElement.DeepEquals((await bench.CallAsync(tool, arguments)).Json, read), read.ToString());
    }

    [Fact]
    public async Task Names_the_environment_and_the_account()
    {
        await using var bench = await ToolBench.StartAsync();
        var order = await bench.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"buy","qty":"3","type":"market","time_in_force":"day"}""");

        var all = await Task.WhenAll(
            new[] { "alpaca://limits", "alpaca://account", "alpaca://positions", "alpaca://positions/AAPL", "alpaca://orders/open", $"alpaca://orders/{order}" }.Select(uri => ReadAsync(bench.Client, uri)));

        Assert.All(all, read => Assert.Equal(("simulator", bench.Exchange.AccountNumber), (read.Text("environment"), read.Text("account"))));
        Assert.Equal("filled", all[^1].Text("order.status"));
    }

    [Fact]
    public async Task A_watchlist_is_read_by_its_name()
    {
        await using var bench = await ToolBench.StartAsync();
        var made = await bench.CallAsync("create_watchlist", """{"name":"My first / list","symbols":["AAPL","MSFT"]}""");

        var read = await ReadAsync(bench.Client, "alpaca://watchlists/My%20first%20%2F%20list");
        var refused = await RefusedAsync(bench.Client, "alpaca://watchlists/my%20first");

        var tool = await bench.CallAsync("get_watchlist_by_id", $$"""{"watchlist_id":"{{made.Json.Text("watchlist.id")}}"}""");
        Assert.True(JsonElement.DeepEquals(tool.Json.At("watchlist.symbols"), read.At("watchlist.symbols")), read.ToString());
        Assert.Equal((tool.Json.Text("watchlist.id"), bench.Exchange.AccountNumber), (read.Text("watchlist.id"), read.Text("account")));
        Assert.Equal(McpErrorCode.InvalidParams, refused.ErrorCode);
        Assert.Contains("my first", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_are_those_of_the_status()
    {
        await using var bench = await ToolBench.StartAsync();

        var limits = await ReadAsync(bench.Client, "alpaca://limits");

        Assert.True(JsonElement.DeepEquals((await bench.CallAsync("get_status")).Json.At("limits"), limits.At("limits")));
    }

    [Theory]
    [InlineData("alpaca://nothing")]
    [InlineData("alpaca://positions/")]
    [InlineData("ALPACA://account")]
    [InlineData("https://paper-api.alpaca.markets/v2/account")]
    [InlineData("alpaca://positions/MSFT")] // nothing is held
    [InlineData("alpaca://orders/61e69015-8549-4bfd-b9c3-01e75843f47d")]
    public async Task Refuses_what_does_not_exist_with_the_code_of_its_protocol(string uri)
    {
        await using var bench = await SessionBench.StartAsync();

        var legacy = await RefusedAsync(await bench.ConnectAsync("stdio", SessionBench.Legacy), uri);
        var modern = await RefusedAsync(await bench.ConnectAsync("stdio", SessionBench.Modern), uri);

        Assert.Equal((McpErrorCode.ResourceNotFound, McpErrorCode.InvalidParams), (legacy.ErrorCode, modern.ErrorCode));
        Assert.StartsWith("NOT_FOUND: ", Words(legacy), StringComparison.Ordinal);
        Assert.Equal(uri, legacy.Data["uri"]);
    }

    [Theory]
    [InlineData("alpaca://orders/latest", "latest")]
    [InlineData("alpaca://positions/AA PL", "AA PL")]
    [InlineData("alpaca://positions/%D0%90APL", "symbol")] // a Cyrillic A
    [InlineData("alpaca://quotes/AAPL,MSFT", "AAPL,MSFT")]
    [InlineData("alpaca://quotes/..%2F..%2Faccount", "account")]
    public async Task Refuses_a_value_that_cannot_be_one_before_anything_is_asked(string uri, string named)
    {
        await using var bench = await ToolBench.StartAsync();

        var refused = await RefusedAsync(bench.Client, uri);

        Assert.Equal(McpErrorCode.InvalidParams, refused.ErrorCode);
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Fact]
    public async Task Explains_a_failure_in_the_words_of_the_tools()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Faults.Add(new StatusBefore(503, TimeSpan.Zero), new() { Times = 1000, PathPrefix = "/v2/account" });

        var refused = await RefusedAsync(bench.Client, "alpaca://account");
        var tool = await bench.CallAsync("get_account_info");

        Assert.Equal(McpErrorCode.InternalError, refused.ErrorCode);
        Assert.Equal($"BROKER_FAILED: {tool.Error.Text("message")} {tool.Error.Text("next_step")}", Words(refused));
        Assert.Equal(("BROKER_FAILED", 503m, true), (Data(refused, "error").Text("code"), Data(refused, "error").Number("broker_status"), Data(refused, "error").At("retry_safe").GetBoolean()));
    }

    [Theory]
    [InlineData("assets", "alpaca://limits", "")]
    [InlineData("account", "alpaca://limits alpaca://account", "")]
    [InlineData("trading", "alpaca://limits alpaca://positions alpaca://orders/open", "alpaca://positions/{symbol} alpaca://orders/{id}")]
    [InlineData("crypto-data", "alpaca://limits", "alpaca://quotes/{symbol}")]
    public async Task Offers_only_what_the_chosen_toolsets_show(string toolsets, string resources, string templates)
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_TOOLSETS", toolsets));

        Assert.Equal(resources, string.Join(' ', (await bench.Client.ListResourcesAsync()).Select(r => r.Uri)));
        Assert.Equal(templates, string.Join(' ', (await bench.Client.ListResourceTemplatesAsync()).Select(t => t.UriTemplate)));
    }

    [Fact]
    public async Task Refuses_a_quote_of_a_market_that_is_not_chosen()
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_TOOLSETS", "crypto-data"));

        var refused = await RefusedAsync(bench.Client, "alpaca://quotes/AAPL");

        Assert.Contains("get_stock_latest_quote", refused.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Exchange.Requests.All);
    }

    private static Task<McpProtocolException> RefusedAsync(McpClient client, string uri) =>
        Assert.ThrowsAsync<McpProtocolException>(() => client.ReadResourceAsync(uri).AsTask().WaitAsync(SessionBench.Patience));

    private static async Task<JsonElement> ReadAsync(McpClient client, string uri)
    {
        var result = await client.ReadResourceAsync(uri).AsTask().WaitAsync(SessionBench.Patience);
        var content = Assert.IsType<TextResourceContents>(Assert.Single(result.Contents));
        Assert.Equal((uri, "application/json"), (content.Uri, content.MimeType));
        using var json = JsonDocument.Parse(content.Text);
        return json.RootElement.Clone();
    }

    // The client puts words of its own before the server's.
    private static string Words(McpProtocolException refused) => refused.Message[(refused.Message.IndexOf("): ", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0)..];

    private static JsonElement Data(McpProtocolException refused, string key) => Assert.IsType<JsonElement>(refused.Data[key]);
}
