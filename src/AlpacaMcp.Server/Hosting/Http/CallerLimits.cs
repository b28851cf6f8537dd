using System.Threading.RateLimiting;

namespace AlpacaMcp.Server.Hosting.Http;

/// <summary>How much of the server one caller may take, and all callers together. Halts and cancels are not asked.</summary>
internal sealed class CallerLimits(HttpPlan plan) : IDisposable
{
    /// <summary>Calls of one caller that are carried out at once.</summary>
    internal const int MostCalls = 128;

    /// <summary>Streams that one caller holds open.</summary>
    internal const int MostStreams = 32;

    /// <summary>Streams of all callers together.</summary>
    internal const int MostStreamsInAll = 256;

    // A message of megabytes takes many times as much memory while it is read.
    private const int MostLargeBodies = 4;

    private readonly PartitionedRateLimiter<string> _requests = PartitionedRateLimiter.Create<string, string>(caller => RateLimitPartition.GetTokenBucketLimiter(caller, _ => new()
    {
        TokenLimit = 2 * plan.CallsPerSecond,
        TokensPerPeriod = plan.CallsPerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
    }));

    private readonly PartitionedRateLimiter<string> _calls = AtOnce(MostCalls);
    private readonly PartitionedRateLimiter<string> _streams = AtOnce(plan.IsGuarded ? MostStreams : MostStreamsInAll);
    private readonly ConcurrencyLimiter _streamsInAll = new(new() { PermitLimit = MostStreamsInAll });
    private readonly ConcurrencyLimiter _largeBodies = new(new() { PermitLimit = MostLargeBodies });

    /// <summary>One request of a caller.</summary>
    internal RateLimitLease Request(string caller) => _requests.AttemptAcquire(caller);

    /// <summary>A call while it is carried out.</summary>
    internal RateLimitLease Call(string caller) => _calls.AttemptAcquire(caller);

    /// <summary>A stream of a caller while it is open.</summary>
    internal RateLimitLease Stream(string caller) => _streams.AttemptAcquire(caller);

    /// <summary>The same, of all callers.</summary>
    internal RateLimitLease StreamInAll() => _streamsInAll.AttemptAcquire();

    /// <summary>A large message while it is read and answered.</summary>
    internal RateLimitLease LargeBody() => _largeBodies.AttemptAcquire();

    public void Dispose()
    {
        foreach (var limiter in (PartitionedRateLimiter<string>[])[_requests, _calls, _streams])
            limiter.Dispose();
        _streamsInAll.Dispose();
        _largeBodies.Dispose();
    }

    private static PartitionedRateLimiter<string> AtOnce(int most) =>
        PartitionedRateLimiter.Create<string, string>(caller => RateLimitPartition.GetConcurrencyLimiter(caller, _ => new() { PermitLimit = most }));
}
