using AlpacaMcp.Api.Locates;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Json;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Locates;

/// <summary>A page of locates as rows; prices and fees in USD.</summary>
internal sealed record LocatesReply(
    string Environment, string Account, int Count, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows, string? NextPageToken, string? Note)
{
    internal static LocatesReply Of(Standing standing, LocatesPage page)
    {
        var table = Table.Of(
            page.Locates,
            new("id", locate => locate.Id.ToString()),
            new("symbol", locate => LocateView.Code(locate.Symbol)),
            new("status", locate => LocateView.Code(locate.Status.Value)),
            new("rejection_reason", locate => locate.RejectionReason is { } reason ? LocateView.Code(reason) : null),
            new("requested_qty", locate => (decimal)locate.RequestedQty),
            new("located_qty", locate => (decimal?)locate.LocatedQty),
            new("located_price", locate => locate.LocatedPrice),
            new("total_fee", locate => locate.TotalFee),
            new("limit_price", locate => locate.LimitPrice),
            new("created_at", locate => PlainTime.Text(locate.CreatedAt)),
            new("expires_at", locate => locate.ExpiresAt is { } end ? PlainTime.Text(end) : null));
        var note = page.NextPageToken is null ? null : "There are more: call again with page_token.";
        return new(standing.Environment, standing.Account, page.Locates.Count, table.Columns, table.Rows, OutsideText.Token(page.NextPageToken), note);
    }
}
