using System.Globalization;
using System.Text;

namespace AlpacaMcp.Api.Http;

/// <summary>Builds a path with its query; null and empty values are left out, everything is escaped.</summary>
internal sealed class ApiPath
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    private readonly StringBuilder text;
    private char separator = '?';

    private ApiPath(string start) => text = new StringBuilder(start);

    public static ApiPath To(string path) => new(path);

    /// <summary>Appends one segment, so that <c>BTC/USD</c> becomes <c>BTC%2FUSD</c>; dots alone would climb to another endpoint.</summary>
    public ApiPath Segment(string segment)
    {
        if (segment is "." or "..")
            throw new ArgumentException("A symbol or id is not made of dots alone.", nameof(segment));

        text.Append('/').Append(Uri.EscapeDataString(segment));
        return this;
    }

    /// <summary>Appends a path of our own as it is.</summary>
    public ApiPath Then(string rest)
    {
        text.Append('/').Append(rest);
        return this;
    }

    public ApiPath With(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return this;

        text.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
        separator = '&';
        return this;
    }

    public ApiPath With(string name, IEnumerable<string> values) => With(name, string.Join(',', values));

    public ApiPath With(string name, bool? value) => With(name, value is { } known ? (known ? "true" : "false") : null);

    public ApiPath With(string name, IFormattable? value) => With(name, value switch
    {
        DateTimeOffset instant => instant.ToUniversalTime().ToString(Instant, CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value?.ToString(null, CultureInfo.InvariantCulture),
    });

    public override string ToString() => text.ToString();
}
