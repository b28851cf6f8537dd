using AlpacaMcp.Api.CorporateActions;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Actions;

/// <summary>Corporate actions by type in the plural, such as cash_dividends; dates are New York days.</summary>
internal sealed record CorporateActionsReply(int Count, IReadOnlyDictionary<string, Table> CorporateActions, string? NextPageToken, string? Note)
{
    private const int LongestType = 40;

    internal static CorporateActionsReply Of(CorporateActionsPage page, bool showIds)
    {
        var groups = page.CorporateActions.Where(group => group.Value.Count > 0).ToList();
        var count = groups.Sum(group => group.Value.Count);
        return new(
            count,
            groups.ToDictionary(group => OutsideText.Word(group.Key), group => Table.Of(group.Value, showIds ? CorporateActionColumns.WithIds : CorporateActionColumns.Plain)),
            OutsideText.Token(page.NextPageToken),
            page.NextPageToken is not null ? PagedNote.More : count == 0 ? "None in this range; without start and end it is today only." : null);
    }
}
