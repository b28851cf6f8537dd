using AlpacaMcp.Simulator.Exchange.Calendar;

namespace AlpacaMcp.Simulator.Exchange.Past;

/// <summary>One data point of a portfolio history.</summary>
/// <param name="Stamp">What it is labelled with.</param>
/// <param name="From">Money that came after this instant belongs to it.</param>
/// <param name="Until">The instant of its value.</param>
/// <param name="Session">The trading day it belongs to.</param>
internal sealed record HistoryWindow(DateTimeOffset Stamp, DateTimeOffset From, DateTimeOffset Until, MarketSession Session);
