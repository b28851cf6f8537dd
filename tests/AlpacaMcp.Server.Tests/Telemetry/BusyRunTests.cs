using AlpacaMcp.Api.Telemetry;
using AlpacaMcp.Server.Docs;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Telemetry;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Server.Tests.Telemetry;

/// <summary>Everything is called, with many symbols, hostile names and faults; what is served afterwards must be what the table says and nothing else.</summary>
[Collection(OneProvider.Name)]
public sealed class BusyRunTests
{
    private const int Symbols = 60;
    private static readonly string[] s_ofTheFormat = ["otel_scope_name", "otel_scope_version", "otel_scope_schema_url", "account", "le"];

    private static readonly string[] s_hostile =
    [
        "", " ", "place_stock_order ", "PLACE_STOCK_ORDER", "../../etc/passwd", "a\"b", "a\\b", "a\nb 1", "{x=\"y\"}", "\u202Eevil", "name\0", new('x', 5_000), "s3cret-nobody-may-see", "AAPL", .. Enumerable.Range(0, 300).Select(number => $"tool_{number}"),
    ];

    [Fact]
    public async Task No_label_has_a_value_that_is_not_listed()
    {
        await using var bench = await MetricsBench.StartAsync();
        await CallEverythingAsync(bench);
        await TradeAsync(bench);
        await CallUnknownToolsAsync(bench);
        await bench.CallAsync("halt_trading", """{"reason":"AAPL and s3cret"}""");

        var scrape = await bench.ScrapeAsync();

        Assert.NotEmpty(scrape.Samples);
        Assert.All(scrape.Samples, sample => Assert.Null(Complaint(sample)));
        Assert.Empty(Instruments.All.Select(PrometheusName.Of).Except(scrape.Samples.Select(Family)).Except(NotInThisRun()));
        Assert.Contains(scrape.Samples, sample => sample is { Name: "alpaca_mcp_tool_calls_total", Value: >= 300 } && sample["gen_ai_tool_name"] == Label.Other && sample["outcome"] == ToolOutcome.Invalid);
        Assert.InRange(scrape.Samples.Count, 1, 8_000);
    }

    [Theory]
    [InlineData("get_clock", "get_clock")]
    [InlineData("get_clock ", "other")]
    [InlineData("GET_CLOCK", "other")]
    [InlineData("other", "other")]
    [InlineData(null, "other")]
    public void A_name_out_of_the_catalog_is_kept_and_every_other_is_one(string? name, string label) => Assert.Equal(label, ToolMeter.Known(name));

    private static async Task CallEverythingAsync(MetricsBench bench)
    {
        foreach (var tool in ToolCatalog.All.Where(tool => tool.Toolset != Toolset.Search && tool.Name != "halt_trading"))
            await bench.CallAsync(tool.Name);
    }

    private static async Task TradeAsync(MetricsBench bench)
    {
        for (var number = 0; number < Symbols; number++)
        {
            var symbol = $"{(char)('A' + (number % 26))}{(char)('A' + (number / 26))}X";
            await bench.CallAsync("get_stock_latest_quote", $$"""{"symbols":"{{symbol}}"}""");
            await bench.CallAsync("place_stock_order", $$"""{"symbol":"{{symbol}}","side":"buy","qty":1,"client_order_id":"mine-{{number}}"}""");
        }

        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","type":"limit","qty":1,"limit_price":200}""");
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","type":"limit","qty":1,"limit_price":200}""");
        bench.Exchange.Faults.Add(new StatusBefore(403), new() { Method = "POST", PathPrefix = "/v2/orders" });
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","type":"limit","qty":2,"limit_price":200}""");
        bench.Exchange.Faults.Add(new LoseResponse(), new() { Method = "POST", PathPrefix = "/v2/orders" });
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","type":"limit","qty":3,"limit_price":200}""");
        bench.Exchange.Faults.Add(new GarbageBody(), new() { Method = "GET", PathPrefix = "/v2/account", Times = 2 });
        await bench.CallAsync("get_account_info");
        await bench.CallAsync("cancel_all_orders");
        await bench.CallAsync("get_status");
    }

    private static async Task CallUnknownToolsAsync(MetricsBench bench)
    {
        foreach (var name in s_hostile)
            Assert.NotNull(await Record.ExceptionAsync(() => bench.CallAsync(name)));
    }

    private static string? Complaint(Sample sample)
    {
        if (Instruments.All.FirstOrDefault(measure => PrometheusName.Of(measure) == Family(sample)) is not { } measure)
            return $"{sample.Name} is in no table.";
        var known = measure.Labels.ToDictionary(PrometheusName.Of);
        return sample.Labels
            .Where(label => !s_ofTheFormat.Contains(label.Key) && !(known.TryGetValue(label.Key, out var listed) && listed.Values.Contains(label.Value)))
            .Select(label => $"{sample.Name}: {label.Key} is {label.Value}.")
            .FirstOrDefault();
    }

    // Histograms of what did not happen have no series.
    private static IEnumerable<string> NotInThisRun() => ((Measure[])
    [
        .. Instruments.All.Where(measure => measure.Name is "alpaca_mcp.broker.wait.duration"),
    ]).Select(PrometheusName.Of).Append("alpaca_mcp_order_denials_total");

    private static string Family(Sample sample) => ((string[])["_bucket", "_sum", "_count"]).Aggregate(sample.Name, (name, end) =>
        name.EndsWith(end, StringComparison.Ordinal) && Instruments.All.Any(measure => measure.Kind == MeasureKind.Histogram && PrometheusName.Of(measure) == name[..^end.Length]) ? name[..^end.Length] : name);
}
