using System.Globalization;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Hosting;

/// <summary>One setting: its name, how it is read, its default and bounds.</summary>
internal sealed record Setting(string Name, SettingKind Kind, string Description)
{
    /// <summary>Never shown in a message, never accepted from a configuration file.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Smallest value of a number.</summary>
    public decimal Minimum { get; init; }

    /// <summary>Largest value of a number.</summary>
    public decimal Maximum { get; init; } = decimal.MaxValue;

    /// <summary>The values of a <see cref="SettingKind.Choice"/>, or the only words of <see cref="SettingKind.Words"/>; empty allows any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>A <see cref="SettingKind.Url"/> as it may be written.</summary>
    public string Example { get; init; } = "https://paper-api.alpaca.markets";

    /// <summary>What applies when it is not set, per environment; null means nothing does.</summary>
    public Func<TradingEnvironment, string?> Default { get; init; } = static _ => null;

    /// <summary>What may be written, in words.</summary>
    public string Allowed => Kind switch
    {
        SettingKind.Flag => "true, 1, yes, false, 0 or no",
        SettingKind.Choice => string.Join(" or ", Choices),
        SettingKind.Number => $"a number from {Plain(Minimum)} to {Plain(Maximum)}, without thousands separators",
        SettingKind.WholeNumber => $"a whole number from {Plain(Minimum)} to {Plain(Maximum)}",
        SettingKind.Symbols => "symbols separated by commas, such as AAPL,MSFT,BTC/USD",
        SettingKind.Words => Choices.Count == 0 ? "names separated by commas" : $"{string.Join(", ", Choices)}, separated by commas",
        SettingKind.Accounts => "names of accounts separated by commas, each of small letters, digits and -, beginning with a letter, at most 20 long",
        SettingKind.Url => $"an http or https origin without path, such as {Example}",
        _ => "text",
    };

    private static string Plain(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
