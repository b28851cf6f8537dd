using System.Diagnostics.CodeAnalysis;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Options;

namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>Finds an instrument by symbol, by pair with or without its slash, or by asset id; contracts from their listing on.</summary>
internal sealed class Instruments
{
    private readonly Dictionary<string, Instrument> _byName = new(StringComparer.Ordinal);
    private readonly Func<DateTimeOffset> _now;

    /// <param name="now">Exchange time.</param>
    public Instruments(Func<DateTimeOffset> now)
    {
        _now = now;
        foreach (var instrument in InstrumentList.All)
        {
            _byName[instrument.Symbol] = instrument;
            _byName[instrument.PositionSymbol] = instrument;
            _byName[instrument.Id.ToString()] = instrument;
        }
    }

    public bool TryFind(string name, [NotNullWhen(true)] out Instrument? instrument) =>
        _byName.TryGetValue(name, out instrument) || (instrument = Contract(name)) is not null;

    private Instrument? Contract(string name) =>
        (Guid.TryParse(name, out var id) ? ContractId.Read(id) : OccSymbol.Parse(name)) is { } symbol
            ? OptionContracts.Find(symbol, NewYorkTime.Date(_now()))
            : null;
}
