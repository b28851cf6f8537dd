using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using AlpacaMcp.EndToEnd.Tests;
using AlpacaMcp.Matrix.Judging;
using AlpacaMcp.Matrix.Plan;
using AlpacaMcp.Matrix.Stage;
using AlpacaMcp.Simulator;

namespace AlpacaMcp.Matrix.Halts;

/// <summary>An exchange, and one or two servers on one home that can be halted and resumed again and again.</summary>
internal sealed partial class HaltStage : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    // What would stop fifty submitters before the halt does.
    private static readonly (string Name, string Value)[] s_room =
    [
        ("ALPACA_MCP_MAX_POSITION_PERCENT", "100"),
        ("ALPACA_MCP_MAX_OPEN_ORDERS", "10000"),
        ("ALPACA_MCP_MAX_ORDERS_PER_MINUTE", "10000"),
        ("ALPACA_MCP_MAX_ORDERS_PER_DAY", "1000000"),
        ("ALPACA_MCP_MAX_OPENING_NOTIONAL_PER_DAY_USD", "1000000"),
    ];

    private readonly CellExchange _exchange;
    private readonly TemporaryHome _home = new();
    private readonly Dictionary<string, string> _settings;
    private readonly List<ServerCopy> _servers = [];

    private HaltStage(CellExchange exchange)
    {
        _exchange = exchange;
        _settings = ServerSettings.WithoutHaste(exchange.Exchange, _home.Path);
        foreach (var (name, value) in s_room)
            _settings[name] = value;
    }

    public SimulatedExchange Exchange => _exchange.Exchange;

    public IReadOnlyList<ServerCopy> Servers => _servers;

    /// <summary>How long the halt took to its commit, when a server says so: "Trading is halted by agent: drill (1.2 ms)".</summary>
    public TimeSpan? Committed => _servers[0].Errors.Select(line => HaltedLine().Match(line)).FirstOrDefault(match => match.Success) is { } match
        ? TimeSpan.FromMilliseconds(double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
        : null;

    /// <summary>Starts it with so many servers.</summary>
    public static async Task<HaltStage> OpenAsync(int copies, CancellationToken cancellationToken)
    {
        var stage = new HaltStage(await CellExchange.StartAsync(OrderKind.Market, cancellationToken));
        while (stage._servers.Count < copies)
            stage._servers.Add(await ServerCopy.StartAsync(stage._settings, cancellationToken));
        return stage;
    }

    /// <summary>Halts; done when whoever halted says so. A sentence when it says something else.</summary>
    public async Task<string?> HaltAsync(HaltWay way, CancellationToken cancellationToken)
    {
        switch (way)
        {
            case HaltWay.Tool:
                var answer = await _servers[0].CallAsync("halt_trading", new Dictionary<string, object?> { ["reason"] = "drill" }, cancellationToken);
                return answer is { IsError: false } ? null : $"halt_trading answered {answer?.Json}";
            case HaltWay.Command:
                return await CommandAsync("halt", cancellationToken);
            default:
                await File.WriteAllTextAsync(Path.Combine(_home.Path, "HALT"), "drill\n", cancellationToken);
                await AwaitSendersAsync(cancellationToken);
                return null;
        }
    }

    /// <summary>Resumes; a sentence when that does not work.</summary>
    public Task<string?> ResumeAsync(CancellationToken cancellationToken) => CommandAsync("resume", cancellationToken);

    /// <summary>One call that a halted server denies, and any other places.</summary>
    public async Task<Claim> AskAsync(string id, CancellationToken cancellationToken) =>
        ClaimReader.Of(await _servers[^1].CallAsync(Submitters.Tool, Submitters.Order(id), cancellationToken));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
            await server.DisposeAsync();
        await _exchange.DisposeAsync();
        _home.Dispose();
    }

    /// <summary>
    /// A file waits for nobody: whoever had looked before it was there hands over yet, and holds the lock until that is done. Taken alone once, the
    /// lock says that nobody is left; it is not waited for that a server has seen the file.
    /// </summary>
    private async Task AwaitSendersAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(s_patience);
        while (!IsNobodySending())
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, patience.Token);
    }

    private bool IsNobodySending()
    {
        try
        {
            using var alone = new FileStream(Path.Combine(_home.Path, "halt.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException e) when (e is not FileNotFoundException) // There is one: orders have been sent.
        {
            return false;
        }
    }

    private async Task<string?> CommandAsync(string verb, CancellationToken cancellationToken)
    {
        using var process = Process.Start(ServerCommand.StartInfo(_settings, verb, "--reason", "drill")) ?? throw new InvalidOperationException("The executable did not start.");
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
        await process.WaitForExitAsync(cancellationToken).WaitAsync(s_patience, cancellationToken);
        return process.ExitCode == 0 ? null : $"alpaca-mcp {verb} ended with {process.ExitCode}: {await output} {await error}";
    }

    [GeneratedRegex(@"Trading is halted by agent.*\(([0-9.]+) ms\)")]
    private static partial Regex HaltedLine();
}
