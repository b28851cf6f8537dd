using AlpacaMcp.Api.Streams;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Tests;

/// <summary>How a desk under test is built.</summary>
internal sealed record Setup
{
    /// <summary>Resends while it may and never gives up first: what is reached is reached without waiting.</summary>
    public static readonly SettlementTimes Patient = new()
    {
        FirstPause = TimeSpan.FromMilliseconds(1),
        LongestPause = TimeSpan.FromMilliseconds(5),
        ResendWindow = TimeSpan.FromMinutes(5),
        QuietPeriod = TimeSpan.FromMilliseconds(20),
        GiveUp = TimeSpan.FromMinutes(10),
    };

    /// <summary>Never resends: an order that did not arrive is soon certain not to.</summary>
    public static readonly SettlementTimes NoResend = Patient with { ResendWindow = TimeSpan.Zero };

    /// <summary>Gives up at once, before anything is certain.</summary>
    public static readonly SettlementTimes Hasty = NoResend with { QuietPeriod = TimeSpan.FromMinutes(5), GiveUp = TimeSpan.Zero };

    public RiskPolicy Policy { get; init; } = A.Policy();

    public SettlementTimes Times { get; init; } = Patient;

    public DateTimeOffset StartAt { get; init; } = A.Now;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public TimeSpan MonitorEvery { get; init; } = TimeSpan.FromSeconds(30);

    public ExchangeTimeSource ExchangeTime { get; init; } = ExchangeTimeSource.Broker;

    public int MaxReadRetries { get; init; }

    /// <summary>A person says yes whenever one is asked.</summary>
    public bool SaysYes { get; init; }

    /// <summary>Where the journal is kept: processes of one folder share it.</summary>
    public JournalPlace Journal { get; init; } = JournalPlace.Memory;

    public TradingEnvironment Environment { get; init; } = TradingEnvironment.Simulator;

    /// <summary>The operator's name for it in metrics.</summary>
    public string Account { get; init; } = "default";

    /// <summary>Whether the exchange counts as one that vanishes with its server.</summary>
    public bool IsEphemeral { get; init; }

    /// <summary>Whether the exchange has locates.</summary>
    public bool Locates { get; init; }

    /// <summary>Told at each point where a process may die.</summary>
    public ICrashPoints Crash { get; init; } = new NoCrash();

    /// <summary>Folder of files whose bars the exchange plays; null for its own prices.</summary>
    public string? Replay { get; init; }

    /// <summary>Comes back at once, as often as it takes.</summary>
    public StreamPacing Pacing { get; init; } = new() { FirstPause = TimeSpan.FromMilliseconds(1), LongestPause = TimeSpan.FromMilliseconds(20) };
}
