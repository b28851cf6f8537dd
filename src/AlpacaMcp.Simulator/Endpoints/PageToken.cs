using System.Globalization;
using System.Text;

namespace AlpacaMcp.Simulator.Endpoints;

/// <summary>Where the next page begins: a symbol and the start of its bar, in base64.</summary>
internal sealed record PageToken(string Symbol, DateTimeOffset Start)
{
    public override string ToString() =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Symbol}|{Start.UtcTicks}")));

    public static PageToken? Parse(string text)
    {
        Span<byte> bytes = stackalloc byte[256];
        if (text.Length > 300 || !Convert.TryFromBase64String(text, bytes, out var length))
            return null;
        var parts = Encoding.UTF8.GetString(bytes[..length]).Split('|');
        return parts.Length == 2 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks >= DateTime.UnixEpoch.Ticks && ticks < DateTime.MaxValue.Ticks
            ? new PageToken(parts[0], new DateTimeOffset(ticks, TimeSpan.Zero))
            : null;
    }
}
