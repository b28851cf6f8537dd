namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>A halt stands against everything but the operator, with real processes.</summary>
public sealed class HaltTests : IDisposable
{
    private const string Buy = """{"symbol":"AAPL","side":"buy","qty":1}""";
    private const string Home = "ALPACA_MCP_HOME";
    private const string Passphrase = "correct horse battery";
    private readonly TemporaryHome _home = new();

    [Fact]
    public async Task Neither_another_copy_nor_a_restart_nor_a_variable_nor_a_deleted_file_lifts_it()
    {
        await using var exchange = await Exchanges.StartAsync();
        await using (var one = await StartAsync(exchange))
            await one.CallAsync("halt_trading", """{"reason":"strange"}""");
        File.Delete(Path.Combine(_home.Path, "HALT"));

        await using var again = await StartAsync(exchange);
        await using var copy = await StartAsync(exchange, ("ALPACA_MCP_REPEAT_WINDOW_SECONDS", "0"), ("ALPACA_TOOLSETS", "trading"));

        Assert.Equal("TRADING_HALTED", (await again.CallAsync("place_stock_order", Buy)).Code);
        Assert.Equal("TRADING_HALTED", (await copy.CallAsync("place_stock_order", Buy)).Code);
        Assert.Empty(Exchanges.Changes(exchange));
    }

    [Fact]
    public async Task A_pipe_to_resume_is_refused_and_journaled()
    {
        OperatorCommand.Initialise(_home.Path, Passphrase);
        var paper = new Dictionary<string, string> { [Home] = _home.Path, ["ALPACA_API_KEY"] = "PKNOBODY", ["ALPACA_SECRET_KEY"] = "none" };

        var (exitCode, _, error) = await OperatorCommand.RunAsync(paper, Passphrase, "resume", "--reason", "let me");
        var (_, rows, _) = await OperatorCommand.RunAsync(paper, "", "journal", "tail");

        Assert.Equal(2, exitCode);
        Assert.Contains("never from a pipe", error, StringComparison.Ordinal);
        Assert.Contains("resume was refused", rows, StringComparison.Ordinal);
        Assert.Contains("let me", rows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operators_command_halts_two_running_copies_and_resumes_both()
    {
        await using var exchange = await Exchanges.StartAsync();
        await using var one = await StartAsync(exchange);
        await using var two = await StartAsync(exchange);
        var settings = new Dictionary<string, string>(Exchanges.Settings(exchange)) { [Home] = _home.Path };

        var halted = await OperatorCommand.RunAsync(settings, "", "halt", "--reason", "a drill");
        string[] during = [(await one.CallAsync("place_stock_order", Buy)).Code, (await two.CallAsync("place_stock_order", Buy)).Code];
        var resumed = await OperatorCommand.RunAsync(settings, "", "resume", "--reason", "over");
        var after = await two.CallAsync("place_stock_order", Buy);

        Assert.Equal((0, 0), (halted.ExitCode, resumed.ExitCode));
        Assert.Equal(["TRADING_HALTED", "TRADING_HALTED"], during);
        Assert.Equal("APPROVAL_REQUIRED", after.Code); // within the hour after a resume a person is asked
    }

    [Fact]
    public async Task A_server_that_starts_after_a_halt_without_keys_is_halted_and_so_is_an_exchange_inside()
    {
        var halted = await OperatorCommand.RunAsync(new Dictionary<string, string> { [Home] = _home.Path }, "", "halt", "--reason", "nobody trades");
        await using var exchange = await Exchanges.StartAsync();
        await using var outside = await StartAsync(exchange);
        await using var inside = await Conversation.StartAsync(null, Transport.Stdio, (Home, _home.Path));

        Assert.Equal(0, halted.ExitCode);
        Assert.Equal("halted", (await outside.CallAsync("get_status")).Text("state"));
        Assert.Equal("TRADING_HALTED", (await inside.CallAsync("place_stock_order", Buy)).Code);

        var resumed = await OperatorCommand.RunAsync(new Dictionary<string, string> { [Home] = _home.Path }, "", "resume", "--reason", "go on");

        Assert.Equal(0, resumed.ExitCode);
        Assert.Equal("active", (await inside.CallAsync("get_status")).Text("state"));
    }

    [Fact]
    public async Task An_older_copy_of_the_journal_put_back_starts_halted()
    {
        await using var exchange = await Exchanges.StartAsync();
        await using (var talk = await StartAsync(exchange))
            await talk.CallAsync("place_stock_order", Buy);
        File.Copy(Path.Combine(_home.Path, "journal.db"), Path.Combine(_home.Path, "older"));
        await using (var talk = await StartAsync(exchange))
            await talk.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":2}""");
        foreach (var file in Directory.GetFiles(_home.Path, "journal.db-*"))
            File.Delete(file);
        File.Copy(Path.Combine(_home.Path, "older"), Path.Combine(_home.Path, "journal.db"), overwrite: true);

        await using var restored = await StartAsync(exchange);
        var status = await restored.CallAsync("get_status");

        Assert.Equal("halted", status.Text("state"));
        Assert.Equal("journal", status.At("causes")[0].GetProperty("cause").GetString());
        Assert.Equal("TRADING_HALTED", (await restored.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":3}""")).Code);
    }

    [Fact]
    public async Task A_restored_backup_of_a_halted_journal_is_still_halted()
    {
        await using var exchange = await Exchanges.StartAsync();
        await using (var talk = await StartAsync(exchange))
            await talk.CallAsync("halt_trading", """{"reason":"strange"}""");
        var backup = Path.Combine(_home.Path, "backup.db");
        File.Copy(Path.Combine(_home.Path, "journal.db"), backup);
        var settings = new Dictionary<string, string>(Exchanges.Settings(exchange)) { [Home] = _home.Path };

        var restored = await OperatorCommand.RunAsync(settings, "", "journal", "restore", backup, "--reason", "a drill");
        await using var again = await StartAsync(exchange);
        var causes = (await again.CallAsync("get_status")).At("causes").EnumerateArray().Select(cause => cause.GetProperty("cause").GetString()).ToHashSet();

        Assert.Equal((0, ""), (restored.ExitCode, restored.Error));
        Assert.Superset(new HashSet<string?> { "agent", "journal" }, causes);
    }

    [Fact]
    public async Task Halts_the_exchange_that_a_server_keeps_and_starts_none_of_its_own()
    {
        using var state = new TemporaryHome();
        var settings = new Dictionary<string, string> { [Home] = _home.Path, ["ALPACA_MCP_SIMULATOR_STATE"] = state.Path };
        await using (var talk = await Conversation.StartAsync(null, Transport.Stdio, [.. settings.Select(pair => (pair.Key, pair.Value))]))
        {
            await talk.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_price":1.5,"time_in_force":"gtc"}""");

            var running = await OperatorCommand.RunAsync(settings, "", "halt", "--reason", "a drill", "--cancel-orders");

            Assert.Equal("TRADING_HALTED", (await talk.CallAsync("place_stock_order", Buy)).Code);
            Assert.Contains("Open orders canceled:", running.Output, StringComparison.Ordinal);
        }

        var idle = await OperatorCommand.RunAsync(settings, "", "halt", "--reason", "once more");

        Assert.Equal(0, idle.ExitCode);
        Assert.Contains("No broker was asked", idle.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _home.Dispose();

    private Task<Conversation> StartAsync(Simulator.SimulatedExchange exchange, params (string Name, string Value)[] settings) =>
        Conversation.StartAsync(exchange, Transport.Stdio, [(Home, _home.Path), .. settings]);
}
