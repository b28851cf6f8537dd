using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Matrix.Plan;

/// <summary>One way in which the request that carries the order goes wrong.</summary>
/// <param name="Name">What a cell calls it.</param>
/// <param name="Create">Makes one; null when nothing goes wrong.</param>
internal sealed record FaultChoice(string Name, Func<IFault>? Create)
{
    /// <summary>False for a variant of a fault that is in the gate already.</summary>
    public bool IsInGate { get; init; } = true;
}
