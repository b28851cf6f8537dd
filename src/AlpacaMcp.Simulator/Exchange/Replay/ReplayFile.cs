using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Replay;

/// <summary>Reads a file of bars: the header t,o,h,l,c,v, then minutes or days in ascending order.</summary>
internal sealed class ReplayFile(string path, Instrument instrument)
{
    /// <summary>Ten years of a stock's regular minutes; what does not fit into memory must not be asked for.</summary>
    private const int MostRows = 1_000_000;
    private const int MostDecimals = 9;
    private const string Header = "t,o,h,l,c,v";

    public ReplaySeries Read()
    {
        var lines = Lines();
        if (lines.Count == 0)
            throw Broken(1, "there is no bar in the file");
        var isDaily = lines.All(line => line.Time == Midnight(line.Time));
        var unit = Unit(lines, line => [line.Open, line.High, line.Low, line.Close], instrument.PriceUnit);
        var lot = Unit(lines, line => [line.Volume], instrument.Lot);
        var rows = lines.Select((line, i) => Row(line, i + 2, isDaily, (unit, lot))).ToArray();
        return new ReplaySeries(rows, isDaily, unit, lot, PricePath.DateOf(instrument, lines[0].Time));
    }

    private List<ReplayLine> Lines()
    {
        var lines = new List<ReplayLine>();
        var number = 0;
        foreach (var text in File.ReadLines(path))
        {
            number++;
            if (number == 1)
                RequireHeader(text);
            else if (text.Length > 0)
                lines.Add(Checked(text, number, lines));
            else
                throw Broken(number, "is empty");
        }
        return lines;
    }

    private void RequireHeader(string text)
    {
        if (text.TrimStart('\uFEFF').Trim() != Header)
            throw Broken(1, $"the header must be {Header}");
    }

    private ReplayLine Checked(string text, int number, List<ReplayLine> before)
    {
        var (read, objection) = ReplayLine.Read(text);
        if (objection is not null)
            throw Broken(number, objection);
        var line = read.IsPlainDate ? read with { Time = Midnight(UtcTime.Date(read.Time)) } : read;
        if (before.Count > 0 && line.Time <= before[^1].Time)
            throw Broken(number, "t is not after the line before");
        if (before.Count >= MostRows)
            throw Broken(number, $"there are more than {MostRows} bars");
        return line;
    }

    /// <summary>A day's bar begins to move when the session opens.</summary>
    private ReplayRow Row(ReplayLine line, int number, bool isDaily, (decimal Price, decimal Lot) units)
    {
        var start = isDaily && !instrument.IsCrypto
            ? NyseCalendar.Session(NewYorkTime.Date(line.Time))?.Open ?? throw Broken(number, "t is a day without a session")
            : line.Time;
        if (!isDaily && start.UtcTicks % TimeSpan.TicksPerMinute != 0)
            throw Broken(number, "t is neither a whole minute nor, like all others, a midnight");
        if (!isDaily && !instrument.IsCrypto && !(NyseCalendar.SessionAt(start)?.IsOpenExtended(start) ?? false))
            throw Broken(number, "t is outside trading hours");
        var row = new ReplayRow(
            start, Whole(line.Open, units.Price, number), Whole(line.High, units.Price, number), Whole(line.Low, units.Price, number),
            Whole(line.Close, units.Price, number), Whole(line.Volume, units.Lot, number));
        return row.Lots == 0 || row.Lots >= row.LeastTrades
            ? row
            : throw Broken(number, $"v is too small: o, h, l and c take {row.LeastTrades} trades of at least {units.Lot}");
    }

    private DateTimeOffset Midnight(DateTimeOffset at) => Midnight(PricePath.DateOf(instrument, at));

    private DateTimeOffset Midnight(DateOnly date) => PricePath.Midnight(instrument, date);

    private long Whole(decimal value, decimal unit, int number) => value / unit is var units && units <= long.MaxValue / 4
        ? (long)units
        : throw Broken(number, $"{value} is too large");

    /// <summary>The largest power of ten, not above a given one, of which all values are multiples.</summary>
    private decimal Unit(List<ReplayLine> lines, Func<ReplayLine, decimal[]> values, decimal largest)
    {
        var unit = largest;
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var value in values(lines[i]))
            {
                while (value % unit != 0)
                    unit /= 10;
                if (unit.Scale > MostDecimals)
                    throw Broken(i + 2, $"{value} has more than {MostDecimals} decimals");
            }
        }
        return unit;
    }

    private ReplayException Broken(int line, string problem) => new($"{Path.GetFileName(path)} line {line}: {problem}.");
}
