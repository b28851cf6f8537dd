namespace AlpacaMcp.Simulator.Exchange.Past;

/// <summary>Which windows a portfolio history has.</summary>
internal sealed record HistoryRange
{
    public required HistoryFrame Frame { get; init; }

    public required HistoryReporting Reporting { get; init; }

    /// <summary>Where the customer lets it begin; null when a period counts back from the end.</summary>
    public DateTimeOffset? Start { get; init; }

    public required HistoryPeriod Period { get; init; }

    public required DateTimeOffset End { get; init; }

    public required DateTimeOffset Now { get; init; }
}
