using System.Globalization;
using System.Text;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>
/// The latest rows' numbers and hashes in a file of their own, so that a journal that was cut off or replaced by an older copy is noticed.
/// A ring of fixed slots, one a row: processes that write at once do not touch each other's.
/// </summary>
internal sealed class JournalAnchor(string path)
{
    private const int Slots = 256;
    private const int SlotBytes = 96;

    /// <summary>Whether this home ever had a journal.</summary>
    internal bool Exists => File.Exists(path);

    /// <summary>The highest row noted; null when none is.</summary>
    internal (long Seq, string Hash)? Read() => ReadAll().Select(noted => ((long Seq, string Hash)?)noted).Max();

    /// <summary>Every row that is still noted.</summary>
    internal IReadOnlyList<(long Seq, string Hash)> ReadAll()
    {
        if (!Exists)
            return [];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[Slots * SlotBytes];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return [.. Enumerable.Range(0, length / SlotBytes).Select(slot => Parse(bytes.AsSpan(slot * SlotBytes, SlotBytes))).OfType<(long, string)>()];
    }

    /// <summary>Notes a row that is committed.</summary>
    internal void Note(long seq, ReadOnlySpan<byte> hash)
    {
        using var file = JournalFiles.Open(path, FileAccess.Write, FileShare.ReadWrite);
        RandomAccess.Write(file.SafeFileHandle, Slot(seq, hash), seq % Slots * SlotBytes);
    }

    /// <summary>Forgets every row noted before: the journal begins anew, or was put back on purpose.</summary>
    internal void Renew(long seq, ReadOnlySpan<byte> hash)
    {
        using (var file = JournalFiles.Open(path, FileAccess.Write, FileShare.ReadWrite))
            file.Write(new byte[Slots * SlotBytes]);
        Note(seq, hash);
    }

    private static byte[] Slot(long seq, ReadOnlySpan<byte> hash) =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seq:D20} {Convert.ToHexStringLower(hash)}").PadRight(SlotBytes - 1) + "\n");

    // A slot that a crash cut short reads as none; the ones before it still hold.
    private static (long Seq, string Hash)? Parse(ReadOnlySpan<byte> slot)
    {
        var parts = Encoding.ASCII.GetString(slot).Trim('\0', ' ', '\n').Split(' ');
        return parts is [var seq, { Length: 64 } hash] && long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, hash) : null;
    }
}
