using System.Globalization;
using AlpacaMcp.Simulator.Wire;

namespace AlpacaMcp.Simulator.Exchange.Replay;

/// <summary>One line of a file: a bar in USD and shares or coins.</summary>
internal readonly record struct ReplayLine(DateTimeOffset Time, decimal Open, decimal High, decimal Low, decimal Close, decimal Volume, bool IsPlainDate)
{
    private const int Columns = 6;

    /// <summary>Reads a line, or says what is wrong with it.</summary>
    public static (ReplayLine Line, string? Objection) Read(string text)
    {
        var cells = text.Split(',', StringSplitOptions.TrimEntries);
        if (cells.Length != Columns)
            return (default, $"has {cells.Length} columns, not {Columns}: t,o,h,l,c,v");
        if (cells[0].Length == 0 || !WireTime.TryRead(cells[0], out var time) || time is not { } start)
            return (default, $"t is not an RFC 3339 time: {cells[0]}");
        var numbers = new decimal[Columns];
        for (var i = 1; i < Columns; i++)
        {
            if (!decimal.TryParse(cells[i], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out numbers[i]))
                return (default, $"{"tohlcv"[i]} is not a plain positive number: {cells[i]}");
        }
        var line = new ReplayLine(start, numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], cells[0].Length == 10);
        return (line, line.Objection());
    }

    private string? Objection() =>
        Low <= 0 ? "l must be above 0"
        : High < Low ? "h is below l"
        : Open < Low || Open > High ? "o is outside l to h"
        : Close < Low || Close > High ? "c is outside l to h"
        : null;
}
