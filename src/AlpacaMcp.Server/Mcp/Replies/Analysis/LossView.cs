using AlpacaMcp.Api.Positions;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Replies.Analysis;

/// <summary>A position that stands below its entry.</summary>
internal sealed record LossView(string Symbol, decimal UnrealizedPl, decimal? UnrealizedPlPercent)
{
    private const int Decimals = 2;

    internal static LossView Of(Position position) => new(
        OutsideText.Word(PositionSymbol.Of(position)), position.UnrealizedPl ?? 0, position.UnrealizedPlpc is { } fraction ? Math.Round(fraction * 100, Decimals, MidpointRounding.ToEven) : null);
}
