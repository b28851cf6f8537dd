using AlpacaMcp.Simulator.Hosting.Network;

namespace AlpacaMcp.Simulator.Faults;

/// <summary>What faults can touch beside the request they meet.</summary>
internal sealed record FaultStage(TimeProvider System, SimulatorClock Clock, PortGate Gate);
