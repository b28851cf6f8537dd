using System.Globalization;

namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>The length of a bar: 1–59 minutes, 1–23 hours, a day, a week, or 1, 2, 3, 4, 6 or 12 months.</summary>
internal readonly record struct Timeframe(int Amount, TimeframeUnit Unit)
{
    public static Timeframe Minute { get; } = new(1, TimeframeUnit.Minute);

    public static Timeframe Day { get; } = new(1, TimeframeUnit.Day);

    public bool IsIntraday => Unit is TimeframeUnit.Minute or TimeframeUnit.Hour;

    public TimeSpan Length => Unit == TimeframeUnit.Minute ? TimeSpan.FromMinutes(Amount) : TimeSpan.FromHours(Amount);

    public static Timeframe? Parse(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (!int.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var amount))
            return null;
        return (text[digits..], amount) switch
        {
            ("Min" or "T", >= 1 and <= 59) => new(amount, TimeframeUnit.Minute),
            ("Hour" or "H", >= 1 and <= 23) => new(amount, TimeframeUnit.Hour),
            ("Day" or "D", 1) => new(1, TimeframeUnit.Day),
            ("Week" or "W", 1) => new(1, TimeframeUnit.Week),
            ("Month" or "M", 1 or 2 or 3 or 4 or 6 or 12) => new(amount, TimeframeUnit.Month),
            _ => null,
        };
    }
}
