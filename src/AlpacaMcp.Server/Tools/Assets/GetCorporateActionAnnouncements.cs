using System.ComponentModel;
using AlpacaMcp.Api.CorporateActions;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Server.Mcp.Replies.Actions;
using AlpacaMcp.Trading.Market;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Assets;

[Toolset(Toolset.Assets)]
internal sealed class GetCorporateActionAnnouncements(CorporateActionsClient actions, ExchangeClock clock)
{
    private const int MostDays = 90;

    [McpServerTool(Name = "get_corporate_action_announcements", Title = "Get corporate action announcements", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Announced corporate actions with dates in a span of at most 90 days; the future too. Deprecated at Alpaca: prefer get_corporate_actions.")]
    public async Task<AnnouncementsReply> GetCorporateActionAnnouncementsAsync(
        [Description("Dividend,Merger,Spinoff,Split")] string ca_types,
        [Description("E.g. 2026-03-16")] string since,
        string until,
        string? symbol = null,
        [Description("E.g. 037833100")] string? cusip = null,
        [Description("declaration_date, ex_date, record_date, payable_date")] string? date_type = null,
        int max_rows = 100,
        string? cursor = null,
        CancellationToken cancellationToken = default)
    {
        var now = (await clock.ReadAsync(cancellationToken)).Now;
        var types = WireWords.Read<AnnouncementType>("ca_types", ca_types);
        var query = new AnnouncementsQuery
        {
            Types = types.Count > 0 ? types : throw ToolErrorException.InvalidArgument("ca_types", $"ca_types takes {string.Join(", ", AnnouncementType.Known)}."),
            Since = Day("since", since, now),
            Until = Day("until", until, now),
            Symbol = symbol is null ? null : SymbolList.Stock("symbol", symbol),
            Cusip = Codes.Cusips("cusip", cusip) is var cusips && cusips.Count > 1 ? throw ToolErrorException.InvalidArgument("cusip", "cusip takes one CUSIP.") : cusips.SingleOrDefault(),
            DateType = WireWords.ReadOne<AnnouncementDate>("date_type", date_type),
        };
        Check(query);
        return AnnouncementsReply.Of(RowPage.Of(await actions.ListAnnouncementsAsync(query, cancellationToken), max_rows, cursor));
    }

    private static DateOnly Day(string name, string text, DateTimeOffset now) =>
        When.Date(name, text, now) ?? throw ToolErrorException.InvalidArgument(name, $"{name} must be a date such as 2026-03-16.");

    private static void Check(AnnouncementsQuery query)
    {
        if (query.Until < query.Since)
            throw ToolErrorException.InvalidArgument("until", $"until {query.Until:yyyy-MM-dd} is before since {query.Since:yyyy-MM-dd}.");
        if (query.Until.DayNumber - query.Since.DayNumber > MostDays)
            throw ToolErrorException.InvalidArgument("until", $"since and until may lie {MostDays} days apart; these lie {query.Until.DayNumber - query.Since.DayNumber}.");
    }
}
