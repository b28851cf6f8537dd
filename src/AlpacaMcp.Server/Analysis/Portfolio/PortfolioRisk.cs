using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Server.Mcp.Replies.Analysis;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Analysis.Portfolio;

/// <summary>Exposure, concentration and losses of the positions, at the broker's present prices.</summary>
internal static class PortfolioRisk
{
    private const int MostLosses = 5;
    private const int RatioDecimals = 4;

    private static readonly IReadOnlyList<string> Columns = ["symbol", "asset_class", "market_value", "percent_of_equity", "unrealized_pl"];

    internal static PortfolioRiskReply Of(Standing standing, TradingAccount account, IReadOnlyList<Position> positions, int top)
    {
        var equity = account.Equity;
        var sized = positions.OrderByDescending(Size).ThenBy(position => position.Symbol, StringComparer.Ordinal).ToList();
        var gross = positions.Sum(Size);
        return new()
        {
            Environment = standing.Environment,
            Account = standing.Account,
            Equity = equity,
            Total = Exposure(positions, equity),
            Leverage = equity is > 0 ? Math.Round(gross / equity.Value, RatioDecimals, MidpointRounding.ToEven) : null,
            ByAssetClass = positions.GroupBy(position => position.AssetClass.Value).OrderByDescending(group => group.Sum(Size)).ToDictionary(group => OutsideText.Word(group.Key), group => Exposure([.. group], equity)),
            Positions = positions.Count,
            Columns = Columns,
            Rows = [.. sized.Take(top).Select(IReadOnlyList<Cell> (position) => [OutsideText.Word(PositionSymbol.Of(position)), OutsideText.Word(position.AssetClass.Value), Value(position), Percent.Of(Value(position), equity), position.UnrealizedPl])],
            LargestPercentOfGross = sized.Count == 0 ? null : Percent.Of(Size(sized[0]), gross),
            ConcentrationHhi = gross > 0 ? Math.Round(positions.Sum(position => Size(position) / gross * (Size(position) / gross)) * 10_000, 0, MidpointRounding.ToEven) : null,
            LargestLosses = [.. positions.Where(position => position.UnrealizedPl < 0).OrderBy(position => position.UnrealizedPl).Take(MostLosses).Select(LossView.Of)],
            Notes = sized.Count > top ? [$"Only the {top} largest of {sized.Count} positions are rows; the sums hold all."] : [],
        };
    }

    private static ExposureView Exposure(IReadOnlyList<Position> positions, decimal? equity)
    {
        var (bought, sold) = (positions.Sum(position => Math.Max(0, Value(position))), positions.Sum(position => Math.Max(0, -Value(position))));
        return new(bought, sold, bought + sold, bought - sold, Percent.Of(bought + sold, equity), Percent.Of(bought - sold, equity));
    }

    private static decimal Size(Position position) => Math.Abs(Value(position));

    private static decimal Value(Position position) => position.MarketValue ?? position.CostBasis ?? 0;
}
