namespace AlpacaMcp.Simulator.Exchange.Markets;

/// <summary>One market of the newer calendar and clock; all of them keep the New York Stock Exchange's days.</summary>
/// <param name="Acronym">Its short name.</param>
/// <param name="Mic">Market identifier code (ISO 10383).</param>
/// <param name="Name">Its full name.</param>
/// <param name="Hours">When it trades on such a day.</param>
internal sealed record Market(string Acronym, string Mic, string Name, MarketHours Hours);
