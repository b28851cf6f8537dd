using System.Globalization;
using System.Text.RegularExpressions;

namespace AlpacaMcp.Server.Hosting;

/// <summary>The text of one setting and where it was written.</summary>
/// <param name="Text">The value, trimmed.</param>
/// <param name="Source">The source that gave it: "the environment" or a file.</param>
/// <param name="Place">Where in the source, for a message: the source, with its line if it has lines.</param>
internal sealed partial record SettingValue(string Text, string Source, string Place)
{
    /// <summary>Empty, or a placeholder that a client did not fill in: as good as not written.</summary>
    public bool IsUnset => Text.Length == 0 || (Text.StartsWith("${", StringComparison.Ordinal) && Text.EndsWith('}'));

    /// <summary>Yes, no, or null when it is neither.</summary>
    public bool? AsFlag() => Text.ToUpperInvariant() switch
    {
        "TRUE" or "1" or "YES" => true,
        "FALSE" or "0" or "NO" => false,
        _ => null,
    };

    /// <summary>The number; null when it is none or is written in another country's way.</summary>
    public decimal? AsNumber() =>
        decimal.TryParse(Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The origin; null when there is more than an origin or it is not http.</summary>
    public Uri? AsOrigin() =>
        Uri.TryCreate(Text, UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https"
        && url is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
            ? url
            : null;

    /// <summary>The comma-separated items, trimmed.</summary>
    public IReadOnlyList<string> AsItems() =>
        Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether the text is something the setting may hold.</summary>
    public bool Fits(Setting setting) => setting.Kind switch
    {
        SettingKind.Flag => AsFlag() is not null,
        SettingKind.Choice => setting.Choices.Contains(Text.ToLowerInvariant()),
        SettingKind.Number => AsNumber() is { } number && Within(setting, number),
        SettingKind.WholeNumber => AsNumber() is { } number && number == decimal.Truncate(number) && Within(setting, number),
        SettingKind.Symbols => AsItems() is { Count: > 0 } symbols && symbols.All(symbol => SymbolShape().IsMatch(symbol)),
        SettingKind.Words => AsItems() is { Count: > 0 } words && (setting.Choices.Count == 0 || words.All(word => setting.Choices.Contains(word.ToLowerInvariant()))),
        SettingKind.Accounts => AsItems() is { Count: > 0 } names && names.All(name => AccountShape().IsMatch(name)) && names.Distinct().Count() == names.Count,
        SettingKind.Url => AsOrigin() is not null,
        _ => !Text.Any(char.IsControl),
    };

    private static bool Within(Setting setting, decimal number) => number >= setting.Minimum && number <= setting.Maximum;

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9./]{0,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex SymbolShape();

    [GeneratedRegex("^[a-z][a-z0-9-]{0,19}$", RegexOptions.CultureInvariant)]
    private static partial Regex AccountShape();
}
