namespace AlpacaMcp.Simulator.Exchange.Past;

/// <summary>The resolution of a portfolio history.</summary>
/// <param name="Word">As it is sent.</param>
/// <param name="Length">How long one window is.</param>
internal sealed record HistoryFrame(string Word, TimeSpan Length)
{
    public static HistoryFrame Minute { get; } = new("1Min", TimeSpan.FromMinutes(1));

    public static HistoryFrame QuarterHour { get; } = new("15Min", TimeSpan.FromMinutes(15));

    public static HistoryFrame Day { get; } = new("1D", TimeSpan.FromDays(1));

    public bool IsDaily => this == Day;

    public static HistoryFrame? Parse(string text) => text switch
    {
        "1Min" => Minute,
        "5Min" => new("5Min", TimeSpan.FromMinutes(5)),
        "15Min" => QuarterHour,
        "1H" => new("1H", TimeSpan.FromHours(1)),
        "1D" => Day,
        _ => null,
    };

    /// <summary>Alpaca's choice when none is named, by the days asked for.</summary>
    public static HistoryFrame For(double days) => days switch
    {
        < 7 => Minute,
        < 30 => QuarterHour,
        _ => Day,
    };

    /// <summary>The beginning of the window an instant is in; New York is whole hours from UTC.</summary>
    public DateTimeOffset Floor(DateTimeOffset at) => new(at.UtcTicks / Length.Ticks * Length.Ticks, TimeSpan.Zero);
}
