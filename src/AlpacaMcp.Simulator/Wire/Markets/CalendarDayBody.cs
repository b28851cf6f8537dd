namespace AlpacaMcp.Simulator.Wire.Markets;

/// <summary>One day of GET /v2/calendar.</summary>
internal sealed record CalendarDayBody(
    string Date, string Open, string Close, string SessionOpen, string SessionClose, string SettlementDate);
