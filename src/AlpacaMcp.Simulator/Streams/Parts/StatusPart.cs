using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Streams.Codecs;
using AlpacaMcp.Simulator.Streams.Market;

namespace AlpacaMcp.Simulator.Streams.Parts;

/// <summary>Trading resumes at the open and halts at the close; nothing halts in between.</summary>
internal sealed class StatusPart(ISymbolBook symbols) : IStreamPart
{
    public IEnumerable<WireMap> At(DateTimeOffset at, Subscription wanted)
    {
        if (wanted[Channels.Statuses].Count == 0 || NyseCalendar.SessionAt(at) is not { } session || (at != session.Open && at != session.Close))
            return [];
        return symbols.Of(wanted[Channels.Statuses], at).Select(stock => Message(stock, at, opens: at == session.Open));
    }

    /// <summary>The NYSE's tapes number the codes, NASDAQ's has letters.</summary>
    private static WireMap Message(Instrument stock, DateTimeOffset at, bool opens)
    {
        var (code, text) = (stock.Tape == "C", opens) switch
        {
            (true, true) => ("T", "Trading Resumption"),
            (true, false) => ("H", "Trading Halt"),
            (false, true) => ("3", "Resume"),
            (false, false) => ("2", "Trading Halt"),
        };
        return new WireMap
        {
            { "T", "s" }, { "S", stock.Symbol }, { "sc", code }, { "sm", text }, { "rc", "" }, { "rm", "" }, { "t", at }, { "z", stock.Tape },
        };
    }
}
