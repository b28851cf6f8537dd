using AlpacaMcp.Api;
using AlpacaMcp.Api.OptionData;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>What requests for past option prices have in common.</summary>
internal static class OptionHistory
{
    internal static OptionHistoryQuery Query(string symbols, OpenRange range, int limit, SortDirection? sort, string? pageToken) =>
        new() { Symbols = SymbolList.Contracts(symbols), Start = range.Start, End = range.End, Limit = limit, Sort = sort, PageToken = pageToken };

    /// <summary>Where Alpaca begins when no start is given: midnight in New York.</summary>
    internal static DateTimeOffset Today(DateTimeOffset now)
    {
        var newYork = TimeZoneInfo.ConvertTime(now, When.NewYork);
        return new DateTimeOffset(newYork.Date, When.NewYork.GetUtcOffset(newYork.Date)).ToUniversalTime();
    }
}
