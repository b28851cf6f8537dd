using AlpacaMcp.Benchmarks;
using AlpacaMcp.Benchmarks.Load;
using AlpacaMcp.Benchmarks.Suites;

// dotnet run -c Release --project tests/AlpacaMcp.Benchmarks [-- NAME… | suites [FILTER] [--write]], with ALPACA_MCP_BIN for the figures of the native executable.
// Prints, and judges nothing: a busy machine is not a broken exchange.
if (args is ["suites", .. var rest])
    return SuiteRun.Run(rest);
(string Name, Func<IAsyncEnumerable<Figure>> Measure)[] all =
[
    ("orders", InProcessOrders.MeasureAsync),
    ("desk", DeskOrders.MeasureAsync),
    ("flatness", Flatness.MeasureAsync),
    ("memory", Memory.MeasureAsync),
    ("http", HttpOrders.MeasureAsync),
    ("start", Start.MeasureAsync),
    ("bars", ColdBars.MeasureAsync),
];
Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, exchange over HTTP: {Loopback.Kind}");
foreach (var (name, measure) in all)
{
    if (args.Length > 0 && !args.Contains(name))
        continue;
    await foreach (var figure in measure())
        Console.WriteLine(figure);
}
return 0;
