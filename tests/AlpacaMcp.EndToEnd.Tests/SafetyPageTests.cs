namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>The commands of docs/safety.md, typed as they stand and in their order beside a server that has traded. The exchange's own book is the oracle.</summary>
public sealed class SafetyPageTests
{
    private const string Passphrase = "correct horse battery";
    private const string Halted = "TRADING_HALTED";
    private const string Asked = "APPROVAL_REQUIRED"; // What passes every rule within the hour after a resume.

    [Fact]
    public async Task Every_command_of_the_page_does_what_the_page_says()
    {
        await using var drill = await OperatorDrill.StartAsync();
        IReadOnlyList<PageStep> steps = [.. Stop(drill), .. Leave(drill), .. GoOn(drill), .. Decide(drill), .. LookBack(drill), .. Audit(drill), .. Loosen(drill)];
        Assert.Equal("", await drill.BuyAsync(3));

        await OperatorPage.WalkAsync(drill, "safety.md", steps);
    }

    private static IEnumerable<PageStep> Stop(OperatorDrill drill) =>
    [
        new("alpaca-mcp halt --reason \"prices look wrong\"", async _ => Assert.Equal((Halted, 1), (await drill.BuyAsync(1), drill.Exchange.Book.Orders.Count))),
        new("touch ~/.config/alpaca-mcp/HALT", async _ =>
        {
            Assert.Equal(Halted, await drill.BuyAsync(1));
            Assert.Equal(["halt_file"], await drill.CausesAsync());
        })
        { Before = () => ResumeAsync(drill) },
        new("alpaca-mcp halt --cancel-orders --reason \"prices look wrong\"", _ => EqualAsync(["stop"], drill.Open)) { Before = () => OrdersAsync(drill) },
        new("alpaca-mcp halt --cancel-orders=all --reason \"prices look wrong\"", _ => EqualAsync([], drill.Open)),
        new("alpaca-mcp status", result => ContainsAsync(result, "HALTED", "operator: halted by operator", "prices look wrong", "Unknown:      0 orders", "never verified")),
    ];

    private static IEnumerable<PageStep> Leave(OperatorDrill drill) =>
    [
        new("alpaca-mcp flatten AAPL --reason \"bad news\"", _ => EqualAsync(["MSFT"], drill.Held)) { Before = () => drill.HoldAsync("MSFT") },
        new("alpaca-mcp flatten --reason \"out of it all\"", async _ =>
        {
            Assert.Empty(drill.Held);
            Assert.Equal("halted", await drill.StateAsync());
        })
        { Before = () => drill.HoldAsync("AAPL") },
        new("alpaca-mcp flatten --suspend --reason \"out, and nobody goes in\"", async _ =>
        {
            Assert.Empty(drill.Held);
            Assert.True(await drill.IsSuspendedAsync());
        })
        { Before = () => drill.HoldAsync("AAPL") },
    ];

    private static IEnumerable<PageStep> GoOn(OperatorDrill drill) =>
    [
        new("alpaca-mcp account-config set suspend_trade=false --reason \"looked into it\"", async _ => Assert.False(await drill.IsSuspendedAsync())),
        new("alpaca-mcp resume --reason \"looked into it\"", async _ =>
        {
            Assert.Equal("active", await drill.StateAsync());
            Assert.False(File.Exists(Path.Combine(drill.Home, "HALT")));
            Assert.Equal(Asked, await drill.BuyAsync(4));
        }),
    ];

    private static IEnumerable<PageStep> Decide(OperatorDrill drill) =>
    [
        new("alpaca-mcp approvals list", result => ContainsAsync(result, "buy 4 AAPL, market order, day", "trading was resumed")),
        new("alpaca-mcp approvals approve ID", async _ =>
        {
            Assert.Empty(drill.Held);
            Assert.Equal("", await drill.BuyAsync(4));
            Assert.Equal(["AAPL"], drill.Held);
        }),
        new("alpaca-mcp approvals deny ID --reason \"too late in the day\"", async _ => Assert.Equal("APPROVAL_DENIED", await drill.BuyAsync(5)))
        { Before = async () => Assert.Equal(Asked, await drill.BuyAsync(5)) },
        new("alpaca-mcp operator init", result => ContainsAsync(result, "The passphrase is set.")) { Typed = [Passphrase, Passphrase] },
    ];

    private static IEnumerable<PageStep> LookBack(OperatorDrill drill) =>
    [
        new("alpaca-mcp journal tail -n 50", result => ContainsAsync(result, "looked into it", "out of it all", "too late in the day", "APPROVAL_DENIED")),
        new("alpaca-mcp journal export > journal.jsonl", _ =>
        {
            var rows = drill.ReadRows("journal.jsonl");
            Assert.Equal(Enumerable.Range(1, rows.Count), rows.Select(row => row.GetProperty("seq").GetInt32()));
            return ContainsAsync(new(0, string.Concat(rows), ""), [.. drill.Exchange.Book.Orders.Where(IsOurs).Select(order => order.ClientOrderId)]);
        }),
        new("alpaca-mcp reconcile", result => ContainsAsync(result, "Still unknown: 0. Orphans: 0. Ambiguous: 0.")),
    ];

    private static IEnumerable<PageStep> Audit(OperatorDrill drill) =>
    [
        new("alpaca-mcp journal verify", result => ContainsAsync(result, ": sound.")),
        new("alpaca-mcp journal restore journal-backup.db --reason \"the disk failed\"", async _ =>
        {
            await drill.StartServerAsync();
            Assert.Equal(["journal"], await drill.CausesAsync());
            Assert.Equal(Halted, await drill.BuyAsync(1));
        })
        { Before = () => drill.LoseTheJournalAsync("journal-backup.db"), Typed = [Passphrase] }, // A journal that cannot be read may have been one of real money.
    ];

    private static IEnumerable<PageStep> Loosen(OperatorDrill drill) =>
    [
        new("alpaca-mcp policy show", result => ContainsAsync(result, "LOOSER THAN ACCEPTED", "300"))
        {
            Before = async () =>
            {
                await drill.StartServerAsync(("ALPACA_MCP_MAX_ORDERS_PER_DAY", "300"));
                await ResumeAsync(drill);
                Assert.Equal("POLICY_NOT_ACCEPTED", await drill.BuyAsync(6));
            },
            ExitCode = 1,
        },
        new("alpaca-mcp policy accept --reason \"more orders a day\"", async _ => Assert.Equal(Asked, await drill.BuyAsync(6))),
    ];

    private static async Task ResumeAsync(OperatorDrill drill) => Assert.Equal(0, (await drill.TypeAsync("alpaca-mcp resume --reason drill")).ExitCode);

    private static async Task OrdersAsync(OperatorDrill drill)
    {
        await drill.PlaceAsync("""{"symbol":"AAPL","side":"sell","qty":"3","type":"stop","stop_price":"150","time_in_force":"gtc"}""");
        await drill.PlaceAsync("""{"symbol":"MSFT","side":"buy","qty":"1","type":"limit","limit_price":"300","time_in_force":"gtc"}""");
    }

    private static bool IsOurs(Simulator.BookOrder order) => order.ClientOrderId.StartsWith("amcp-", StringComparison.Ordinal);

    private static Task EqualAsync(IEnumerable<string> expected, IEnumerable<string> found)
    {
        Assert.Equal(expected, found);
        return Task.CompletedTask;
    }

    private static Task ContainsAsync(ShellResult result, params IEnumerable<string> words)
    {
        Assert.All(words, word => Assert.Contains(word, result.Output, StringComparison.Ordinal));
        return Task.CompletedTask;
    }
}
