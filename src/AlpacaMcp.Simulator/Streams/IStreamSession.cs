using System.Text.Json;

namespace AlpacaMcp.Simulator.Streams;

/// <summary>What one connected client has said and is told. Called by one thread at a time.</summary>
internal interface IStreamSession
{
    /// <summary>The last message to a client that does not read, if its protocol has one.</summary>
    object? SlowFarewell { get; }

    /// <summary>The last message when the exchange itself fails.</summary>
    object FailureFarewell { get; }

    Task OpenAsync();

    /// <summary>Answers a client's message; null was not well-formed.</summary>
    Task HearAsync(JsonElement? message);

    /// <summary>Tells what has happened until exchange time now.</summary>
    Task BeatAsync();

    /// <summary>Lets go of everything; nothing can be said any more.</summary>
    void Close();
}
