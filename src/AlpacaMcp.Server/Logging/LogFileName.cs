using System.Globalization;

namespace AlpacaMcp.Server.Logging;

/// <summary>The name of one file: trades-20261129-3f9a1c07-001.jsonl.</summary>
/// <param name="Category">What it is about.</param>
/// <param name="Day">The UTC day of its lines.</param>
/// <param name="Instance">The process that writes it.</param>
/// <param name="Sequence">Counts the process's files of the category, from 1.</param>
internal sealed record LogFileName(LogCategory Category, DateOnly Day, string Instance, int Sequence)
{
    private const string DayFormat = "yyyyMMdd";
    private const string Extension = ".jsonl";

    /// <summary>Reads a name; null when it is not one of ours, which are the only ones that are ever removed.</summary>
    public static LogFileName? Parse(string name) =>
        name.EndsWith(Extension, StringComparison.Ordinal)
        && name[..^Extension.Length].Split('-') is [var category, var day, { Length: > 0 } instance, var sequence]
        && Enum.TryParse<LogCategory>(category, ignoreCase: true, out var known) && WordOf(known) == category
        && DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && int.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(known, date, instance, number)
            : null;

    /// <summary>The category as names and lines write it.</summary>
    public static string WordOf(LogCategory category) => category switch
    {
        LogCategory.Trades => "trades",
        LogCategory.Risk => "risk",
        LogCategory.Performance => "performance",
        LogCategory.Security => "security",
        _ => "application",
    };

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{WordOf(Category)}-{Day.ToString(DayFormat, CultureInfo.InvariantCulture)}-{Instance}-{Sequence:000}{Extension}");
}
