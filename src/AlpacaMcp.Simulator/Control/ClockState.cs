namespace AlpacaMcp.Simulator.Control;

/// <summary>Exchange time and how it passes: simulated, real_time or stepped.</summary>
internal sealed record ClockState(DateTimeOffset Now, string Mode, double Speed);
