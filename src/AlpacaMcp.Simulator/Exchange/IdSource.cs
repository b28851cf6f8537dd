using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange;

/// <summary>Seeded ids, in a series of their own per purpose.</summary>
internal sealed class IdSource(int seed, string purpose)
{
    private readonly ulong _key = CounterHash.Key((ulong)seed, purpose);
    private long _count;

    public Guid Next() => CounterHash.Id(_key, (ulong)Interlocked.Increment(ref _count));
}
