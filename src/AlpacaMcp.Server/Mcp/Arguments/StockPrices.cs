using System.Globalization;
using System.Text.RegularExpressions;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>Reads how stock prices are to be expressed: adjusted for what, in which currency, under the names of which day.</summary>
internal static partial class StockPrices
{
    /// <summary>One word, or several that Alpaca combines: split,dividend.</summary>
    internal static Adjustment Adjustment(string text)
    {
        var words = CommaList.Words(text)
            .Select(word => Api.StockData.Adjustment.Known.FirstOrDefault(known => known.Equals(word, StringComparison.OrdinalIgnoreCase))).Distinct().ToList();
        return words.Count > 0 && !words.Contains(null)
            ? Api.StockData.Adjustment.From(string.Join(',', words))
            : throw ToolErrorException.InvalidArgument(
                "adjustment", $"adjustment must be {string.Join(", ", Api.StockData.Adjustment.Known)} or several of them separated by commas; got '{OutsideText.Clean(text, 40)}'.");
    }

    internal static string? Currency(string? text) => text is null || CurrencyCode().IsMatch(text.Trim())
        ? text?.Trim().ToUpperInvariant()
        : throw ToolErrorException.InvalidArgument("currency", $"currency must be an ISO 4217 code of three letters such as USD; got '{OutsideText.Clean(text, 40)}'.");

    /// <summary>A date, or "-" for no mapping.</summary>
    internal static string? Asof(string? text, DateTimeOffset now) => text?.Trim() == "-" ? "-" : When.Date("asof", text, now)?.ToString("O", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[A-Za-z]{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CurrencyCode();
}
