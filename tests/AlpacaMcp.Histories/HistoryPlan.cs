using AlpacaMcp.Trading.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace AlpacaMcp.Histories;

/// <summary>Which history: the seed and these few switches make all of it.</summary>
internal sealed record HistoryPlan(ulong Seed, HistoryMode Mode)
{
    /// <summary>The journal is a file, and a killed copy's successor opens it again; otherwise it is in memory and shared.</summary>
    public bool OnFile { get; init; }

    /// <summary>Keep what happened in words, not only its hash.</summary>
    public bool InWords { get; init; }

    public SettlementTimes Times { get; init; } = new();

    /// <summary>Breaks a server on purpose, to see that it is caught.</summary>
    public Action<IServiceCollection>? Alter { get; init; }
}
