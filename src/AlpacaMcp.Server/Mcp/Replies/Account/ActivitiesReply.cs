using AlpacaMcp.Api.Account;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Json;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Account;

/// <summary>What happened to the account. Fills have a time, the rest a day; a description is outside text.</summary>
internal sealed record ActivitiesReply(
    string Environment, string Account, int Count, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows, string? NextPageToken, string? Note)
{
    internal static ActivitiesReply Of(Standing standing, IReadOnlyList<AccountActivity> page, int pageSize)
    {
        var table = Table.Of(
            page,
            new("time", activity => activity.TransactionTime is { } time ? PlainTime.Text(time) : Table.Day(activity.Date)),
            new("type", activity => OutsideText.Code(activity.ActivityType)),
            new("sub_type", activity => OutsideText.Code(activity.ActivitySubType)),
            new("symbol", activity => OutsideText.Code(activity.Symbol)),
            new("cusip", activity => OutsideText.Code(activity.Cusip)),
            new("side", activity => OutsideText.Code(activity.Side)),
            new("qty", activity => activity.Qty),
            new("price", activity => activity.Price),
            new("leaves_qty", activity => activity.LeavesQty is 0 ? null : activity.LeavesQty),
            new("net_amount", activity => activity.NetAmount),
            new("per_share_amount", activity => activity.PerShareAmount),
            new("currency", activity => activity.Currency == "USD" ? null : OutsideText.Code(activity.Currency)),
            new("status", activity => activity.Status == "executed" ? null : OutsideText.Code(activity.Status)),
            new("order_id", activity => activity.OrderId?.ToString()),
            new("group_id", activity => OutsideText.Code(activity.GroupId)),
            new("description", activity => string.IsNullOrWhiteSpace(activity.Description) ? null : OutsideText.Seal(activity.Description, 120)));
        var next = page.Count > 0 && page.Count == pageSize ? OutsideText.Token(page[^1].Id) : null;
        return new(
            standing.Environment, standing.Account, page.Count, table.Columns, table.Rows, next, next is null ? null : "There may be more: call again with page_token.");
    }
}
