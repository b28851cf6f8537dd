using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Analysis;

/// <summary>What the account is exposed to, at the broker's present prices; USD.</summary>
internal sealed record PortfolioRiskReply
{
    public required string Environment { get; init; }
    public required string Account { get; init; }
    public decimal? Equity { get; init; }
    public required ExposureView Total { get; init; }

    /// <summary>Gross exposure as a multiple of equity.</summary>
    public decimal? Leverage { get; init; }
    public required IReadOnlyDictionary<string, ExposureView> ByAssetClass { get; init; }

    /// <summary>How many are open.</summary>
    public required int Positions { get; init; }
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Largest first.</summary>
    public required IReadOnlyList<IReadOnlyList<Cell>> Rows { get; init; }

    public decimal? LargestPercentOfGross { get; init; }

    /// <summary>Sum of squared percent shares of gross: 10000 is one position, 1000 is ten equal ones.</summary>
    public decimal? ConcentrationHhi { get; init; }
    public required IReadOnlyList<LossView> LargestLosses { get; init; }
    public IReadOnlyList<UnderlyingRisk>? Options { get; init; }

    /// <summary>Of the contracts alone, without shares.</summary>
    public GreeksView? OptionGreeks { get; init; }

    /// <summary>Option delta at the price of each underlying.</summary>
    public decimal? OptionDollarDelta { get; init; }
    public required IReadOnlyList<string> Notes { get; init; }
}
