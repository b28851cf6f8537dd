using AlpacaMcp.Api.Calendar;

namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>One trading day, New York time.</summary>
internal sealed record CalendarDay(DateOnly Date, TimeOnly Open, TimeOnly Close, DateOnly? SettlementDate)
{
    internal static CalendarDay Of(MarketDay day) => new(day.Date, day.Open, day.Close, day.SettlementDate);
}
