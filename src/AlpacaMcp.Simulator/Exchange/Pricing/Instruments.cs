using System.Diagnostics.CodeAnalysis;

namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>Finds an instrument by symbol, by pair with or without its slash, or by asset id.</summary>
internal sealed class Instruments
{
    private readonly Dictionary<string, Instrument> _byName = new(StringComparer.Ordinal);

    public Instruments()
    {
        foreach (var instrument in InstrumentList.All)
        {
            _byName[instrument.Symbol] = instrument;
            _byName[instrument.PositionSymbol] = instrument;
            _byName[instrument.Id.ToString()] = instrument;
        }
    }

    public bool TryFind(string name, [NotNullWhen(true)] out Instrument? instrument) =>
        _byName.TryGetValue(name, out instrument);
}
