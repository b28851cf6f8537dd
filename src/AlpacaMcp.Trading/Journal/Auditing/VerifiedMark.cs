using System.Globalization;

namespace AlpacaMcp.Trading.Journal.Auditing;

/// <summary>Up to which row a journal was found sound last, in a file beside it.</summary>
/// <param name="Seq">The row.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="At">System time of the audit.</param>
public sealed record VerifiedMark(long Seq, string Hash, DateTimeOffset At)
{
    private const string Name = "journal.verified";

    /// <summary>The mark; null when there is none, or none that can be read.</summary>
    public static VerifiedMark? Read(JournalPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        try
        {
            return PathOf(place) is { } path && File.Exists(path) ? Parse(File.ReadAllText(path)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps it; false when the home cannot be written.</summary>
    public bool TryWrite(JournalPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        try
        {
            if (PathOf(place) is { } path)
                File.WriteAllText(path, string.Create(CultureInfo.InvariantCulture, $"{Seq} {Hash} {At:O}\n"));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Another journal takes the place of the one that was verified.</summary>
    internal static void Forget(JournalPlace place)
    {
        if (PathOf(place) is { } path)
            File.Delete(path);
    }

    private static string? PathOf(JournalPlace place) => place.Folder is { } folder ? Path.Combine(folder, Name) : null;

    private static VerifiedMark? Parse(string text) => text.Trim().Split(' ') is [var seq, var hash, var at]
        && long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var when)
            ? new(number, hash, when)
            : null;
}
