using System.Collections.Concurrent;
using AlpacaMcp.Simulator.Exchange;

namespace AlpacaMcp.Simulator.Streams.Market;

/// <summary>What all market data sessions share: the venue, the plan, and who is connected.</summary>
internal sealed class MarketDesk(Venue venue, TimeProvider system, StreamTerms terms, bool plus)
{
    private readonly ConcurrentDictionary<(string Path, string KeyId), MarketSession> _seats = new();

    public Venue Venue => venue;

    public TimeProvider System => system;

    public StreamTerms Terms => terms;

    public bool HasPlus => plus;

    /// <summary>One connection per stream and key.</summary>
    public bool TakeSeat(MarketEndpoint endpoint, string keyId, MarketSession session) => _seats.TryAdd((endpoint.Path, keyId), session);

    public void LeaveSeat(MarketEndpoint endpoint, string keyId, MarketSession session) =>
        _seats.TryRemove(new((endpoint.Path, keyId), session));
}
