using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Streams.Parts;

/// <summary>Finds the instruments that subscribed symbols stand for; symbols without any may be asked for and never come.</summary>
internal interface ISymbolBook
{
    IEnumerable<Instrument> Of(IReadOnlySet<string> symbols, DateTimeOffset at);
}
