using AlpacaMcp.Histories.Broker;

namespace AlpacaMcp.Histories.Judging;

/// <summary>I6: a minute after the last fault nothing is without an answer, and nothing had to be halted for it.</summary>
internal sealed class Converges(Weather weather, JournalRows rows) : IInvariant
{
    public string Name => "I6";

    public string? AtEnd() => weather.IsOver && rows.Unanswered is { Count: > 0 } open ? $"{string.Join(", ", open)} did not settle" : null;
}
