using AlpacaMcp.Api.Assets;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Assets;

/// <summary>Assets as rows; yes and no are 1 and 0. Class and status are columns only where they differ.</summary>
internal sealed record AssetsReply(int Total, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows, string? Cursor, string? Note)
{
    internal static AssetsReply Of(RowPage<Asset> page)
    {
        var (classes, statuses) = (page.Rows.DistinctBy(asset => asset.Class).Count(), page.Rows.DistinctBy(asset => asset.Status).Count());
        var table = Table.Of(
            page.Rows,
            new("symbol", asset => OutsideText.Word(asset.Symbol)),
            new("exchange", asset => OutsideText.Code(asset.Exchange)),
            new("asset_class", asset => classes > 1 ? OutsideText.Code(asset.Class.Value) : null),
            new("status", asset => statuses > 1 ? OutsideText.Code(asset.Status.Value) : null),
            new("tradable", asset => Table.Flag(asset.Tradable)),
            new("fractionable", asset => Table.Flag(asset.Fractionable)),
            new("shortable", asset => Table.Flag(asset.Shortable)),
            new("marginable", asset => Table.Flag(asset.Marginable)));
        return new(page.Total, table.Columns, table.Rows, page.Next, page.Note);
    }
}
