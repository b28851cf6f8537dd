using System.Collections.Concurrent;
using System.Globalization;
using AlpacaMcp.Matrix.Judging;
using AlpacaMcp.Matrix.Stage;

namespace AlpacaMcp.Matrix.Halts;

/// <summary>Fifty who order without a pause, each the next as soon as it has an answer, until they are told to stop.</summary>
internal sealed class Submitters(IReadOnlyList<ServerCopy> servers)
{
    public const string Tool = "place_stock_order";
    private const int Count = 50;
    private readonly ConcurrentBag<Claim> _answers = [];
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isOver;

    /// <summary>Completes with the first order placed.</summary>
    public Task First => _first.Task;

    /// <summary>Every answer.</summary>
    public IEnumerable<Claim> Answers => _answers;

    /// <summary>Runs until <see cref="Stop"/>.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(Enumerable.Range(0, Count).Select(each => SubmitAsync(each, cancellationToken)));

    public void Stop() => _isOver = true;

    private async Task SubmitAsync(int number, CancellationToken cancellationToken)
    {
        await Task.Yield();
        for (var order = 0; !_isOver; order++)
        {
            var answer = await servers[number % servers.Count].CallAsync(Tool, Order(string.Create(CultureInfo.InvariantCulture, $"order-{number}-{order}")), cancellationToken);
            var claim = ClaimReader.Of(answer);
            _answers.Add(claim);
            if (claim.Kind == ClaimKind.Placed)
                _first.TrySetResult();
        }
    }

    // Small enough that thousands stay within every limit; an id of its own makes it no repeat.
    internal static Dictionary<string, object?> Order(string id) => new() { ["symbol"] = "AAPL", ["side"] = "buy", ["notional"] = 1, ["client_order_id"] = id };
}
