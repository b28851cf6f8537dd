using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Past;

/// <summary>What an account held from an instant on.</summary>
/// <param name="At">When it changed.</param>
/// <param name="Cash">All cash after the change, in USD.</param>
/// <param name="Instrument">Whose quantity changed; null when only cash did.</param>
/// <param name="Qty">Signed quantity of the instrument after the change.</param>
internal readonly record struct PastChange(DateTimeOffset At, decimal Cash, Instrument? Instrument, decimal Qty);
