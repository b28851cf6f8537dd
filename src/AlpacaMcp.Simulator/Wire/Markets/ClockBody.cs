namespace AlpacaMcp.Simulator.Wire.Markets;

/// <summary>GET /v2/clock.</summary>
internal sealed record ClockBody(string Timestamp, bool IsOpen, string NextOpen, string NextClose);
