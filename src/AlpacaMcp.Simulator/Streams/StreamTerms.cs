namespace AlpacaMcp.Simulator.Streams;

/// <summary>What the exchange expects of a connection.</summary>
internal sealed record StreamTerms
{
    /// <summary>Things a connection may have to do; a client that lets more pile up is dropped.</summary>
    public int Backlog { get; init; } = 8192;

    /// <summary>Longest client message in bytes.</summary>
    public int LongestRequest { get; init; } = 64 * 1024;

    /// <summary>The network's time: it passes by itself, whatever clock the exchange runs on.</summary>
    public TimeProvider Network { get; init; } = TimeProvider.System;

    /// <summary>How long a client may leave one frame unread.</summary>
    public TimeSpan SlowAfter { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a client that is left has to take its last frames and to answer the closing one.</summary>
    public TimeSpan Farewell { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Time between two pings.</summary>
    public TimeSpan PingInterval { get; init; } = TimeSpan.FromSeconds(54);

    /// <summary>Time to authenticate on a market data stream.</summary>
    public TimeSpan AuthenticateWithin { get; init; } = TimeSpan.FromSeconds(10);
}
