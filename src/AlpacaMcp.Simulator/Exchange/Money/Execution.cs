using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Money;

/// <summary>A fill; the quantity is positive for buys, negative for sales.</summary>
internal sealed record Execution(Instrument Instrument, decimal SignedQty, decimal Price, DateTimeOffset At);
