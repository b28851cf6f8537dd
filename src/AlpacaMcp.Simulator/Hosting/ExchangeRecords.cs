using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Simulator.Hosting;

/// <summary>What tests schedule and read: the faults, the requests and the exchange's own failures.</summary>
internal sealed record ExchangeRecords(FaultSchedule Faults, RequestLog Requests, FailureLog Failures);
