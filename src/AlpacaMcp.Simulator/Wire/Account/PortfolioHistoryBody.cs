using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Account;

/// <summary>GET /v2/account/portfolio/history: parallel arrays of numbers.</summary>
internal sealed record PortfolioHistoryBody
{
    public required IReadOnlyList<long> Timestamp { get; init; }

    public required IReadOnlyList<decimal> Equity { get; init; }

    public required IReadOnlyList<decimal> ProfitLoss { get; init; }

    public required IReadOnlyList<decimal> ProfitLossPct { get; init; }

    public required decimal BaseValue { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? BaseValueAsof { get; init; }

    public required string Timeframe { get; init; }

    /// <summary>Money by activity type and window; absent when none was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, decimal[]>? Cashflow { get; init; }
}
