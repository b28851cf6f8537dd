using System.Diagnostics;
using AlpacaMcp.EndToEnd.Tests;

namespace AlpacaMcp.Load.Stage;

/// <summary>`alpaca-mcp simulate` in a process of its own: 10:00 in New York, AAPL quoted 199.90 to 200.00, 20 ms to each answer.</summary>
internal sealed class ExchangeProcess : IAsyncDisposable
{
    public const string Key = "KEY";
    public const string Secret = "load-secret";
    private const string Greeting = "Simulated exchange at ";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly Task _drained;

    private ExchangeProcess(Process process, Uri url, Task drained) => (_process, Url, _drained, Control) = (process, url, drained, new(url));

    /// <summary>Where it listens.</summary>
    public Uri Url { get; }

    /// <summary>Its clockwork, its faults and its book.</summary>
    public ExchangeControl Control { get; }

    /// <summary>Starts it.</summary>
    /// <param name="requestsPerMinute">What it takes before it answers 429; null is without end.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<ExchangeProcess> StartAsync(string? requestsPerMinute, CancellationToken cancellationToken)
    {
        string[] arguments = ["simulate", "--port", "0", "--control", "--start", "2026-03-11T14:00:00Z", "--key", Key, "--secret", Secret, "--cash", "1000000"];
        string[] limits = requestsPerMinute is null ? [] : ["--requests-per-minute", requestsPerMinute];
        var process = Process.Start(ServerCommand.StartInfo(new Dictionary<string, string>(), [.. arguments, .. limits])) ?? throw new InvalidOperationException("The executable did not start.");
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var first = await process.StandardOutput.ReadLineAsync(cancellationToken).AsTask().WaitAsync(s_patience, cancellationToken);
        if (first?.StartsWith(Greeting, StringComparison.Ordinal) != true)
            throw new InvalidOperationException($"The exchange did not start: {first} {await errors}");
        // A full pipe would stop it.
        var exchange = new ExchangeProcess(process, new(first[Greeting.Length..]), Task.WhenAll(errors, process.StandardOutput.ReadToEndAsync(CancellationToken.None)));
        await exchange.Control.PinAsync("AAPL", 199.90m, 200.00m, cancellationToken);
        await exchange.Control.DelayAsync(cancellationToken);
        return exchange;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _drained;
        _process.Dispose();
        Control.Dispose();
    }
}
