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
            ("time", activity => activity.TransactionTime is { } time ? PlainTime.Text(time) : Table.Day(activity.Date)),
            ("type", activity => OutsideText.Code(activity.ActivityType)),
            ("sub_type", activity => OutsideText.Code(activity.ActivitySubType)),
            ("symbol", activity => OutsideText.Code(activity.Symbol)),
            ("cusip", activity => OutsideText.Code(activity.Cusip)),
            ("side", activity => OutsideText.Code(activity.Side)),
            ("qty", activity => activity.Qty),
            ("price", activity => activity.Price),
            ("leaves_qty", activity => activity.LeavesQty is 0 ? null : activity.LeavesQty),
            ("net_amount", activity => activity.NetAmount),
            ("per_share_amount", activity => activity.PerShareAmount),
            ("currency", activity => activity.Currency == "USD" ? null : OutsideText.Code(activity.Currency)),
            ("status", activity => activity.Status == "executed" ? null : OutsideText.Code(activity.Status)),
            ("order_id", activity => activity.OrderId?.ToString()),
            ("group_id", activity => OutsideText.Code(activity.GroupId)),
            ("description", activity => string.IsNullOrWhiteSpace(activity.Description) ? null : OutsideText.Seal(activity.Description, 120)));
        var next = page.Count > 0 && page.Count == pageSize ? page[^1].Id : null;
        return new(
            standing.Environment, standing.Account, page.Count, table.Columns, table.Rows, next, next is null ? null : "There may be more: call again with page_token.");
    }
}
