using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>What chains a row to the one before it.</summary>
internal static class JournalHash
{
    internal static byte[] Start { get; } = new byte[SHA256.HashSizeInBytes];

    internal static byte[] Of(ReadOnlySpan<byte> before, long seq, string at, string scope, string kind, string body)
    {
        var bytes = new ArrayBufferWriter<byte>();
        bytes.Write(before);
        // A length before each part: no two rows can read alike.
        foreach (var part in (ReadOnlySpan<string>)[seq.ToString(CultureInfo.InvariantCulture), at, scope, kind, body])
        {
            bytes.Write(BitConverter.GetBytes(Encoding.UTF8.GetByteCount(part)));
            Encoding.UTF8.GetBytes(part, bytes);
        }

        return SHA256.HashData(bytes.WrittenSpan);
    }
}
