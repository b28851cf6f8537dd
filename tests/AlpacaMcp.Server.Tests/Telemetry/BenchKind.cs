using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Tests.Telemetry;

/// <summary>How a server under test differs from the usual one.</summary>
internal sealed record BenchKind
{
    public IReadOnlyList<(string Name, string Value)> Settings { get; init; } = [];

    /// <summary>The broker answers nothing but errors from the start.</summary>
    public bool IsBrokerDown { get; init; }

    /// <summary>How far the server's clock is ahead of the exchange's.</summary>
    public TimeSpan Ahead { get; init; }

    /// <summary>Which environment the server takes the exchange for.</summary>
    public TradingEnvironment Environment { get; init; } = TradingEnvironment.Simulator;

    /// <summary>The clocks of server and exchange run by themselves.</summary>
    public bool IsRealTime { get; init; }
}
