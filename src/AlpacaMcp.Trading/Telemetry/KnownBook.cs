using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Telemetry;

/// <summary>What the broker last said of positions, open orders and losses, whoever had asked.</summary>
internal sealed class KnownBook(TimeProvider time)
{
    private volatile Entry? _latest;
    private volatile EquityReading? _profit;

    internal RiskSnapshot? Latest => _latest?.Book is { } book ? book with { Profit = _profit ?? book.Profit } : null;

    internal EquityReading? Profit => _profit;

    /// <summary>Since it was read; null before.</summary>
    internal TimeSpan? Age => _latest is { } latest ? time.GetUtcNow() - latest.ReadAt : null;

    internal void Note(RiskSnapshot book) => (_latest, _profit) = (new(book, time.GetUtcNow()), book.Profit ?? _profit);

    internal void Note(EquityReading? profit) => _profit = profit ?? _profit;

    private sealed record Entry(RiskSnapshot Book, DateTimeOffset ReadAt);
}
