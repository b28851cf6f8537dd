using AlpacaMcp.Histories.Broker;
using AlpacaMcp.Histories.Judging;
using AlpacaMcp.Histories.Time;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Histories.Copies;

/// <summary>What every copy of one history shares.</summary>
/// <param name="CrashPercent">How often a copy dies at a named point.</param>
/// <param name="DiskFullPercent">How often a row cannot be written.</param>
internal sealed record Surroundings(HistoryPlan Plan, RiskPolicy Policy, EventLoop Loop, BrokerModel Broker, Oracle Oracle, Trace Trace, SharedHome Home, JournalFolder Folder, double CrashPercent, double DiskFullPercent);
