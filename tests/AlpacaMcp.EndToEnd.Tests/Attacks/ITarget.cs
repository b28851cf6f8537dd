using AlpacaMcp.Simulator;

namespace AlpacaMcp.EndToEnd.Tests.Attacks;

/// <summary>A real process under attack, reached in one way, and the exchange behind it.</summary>
internal interface ITarget : IAsyncDisposable
{
    SimulatedExchange Exchange { get; }

    /// <summary>Where nothing may ever arrive.</summary>
    Trap Trap { get; }

    /// <summary>What the process was started with.</summary>
    IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>What the process has written to standard error.</summary>
    string Log { get; }

    /// <summary>Sends a message and waits for its answer.</summary>
    Task<Reply> SendAsync(Asked asked);

    /// <summary>Sends what may be no message, as it stands.</summary>
    Task<Reply> SendUnreadableAsync(string message);

    /// <summary>Another process before the same exchange, with a home of its own: for what spoils a server.</summary>
    Task<ITarget> SiblingAsync(params (string Name, string Value)[] settings);
}
