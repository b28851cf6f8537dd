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
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        // A length before each part: no two rows can read alike.
        foreach (var part in (ReadOnlySpan<string>)[seq.ToString(CultureInfo.InvariantCulture), at, scope, kind, body])
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return hash.GetHashAndReset();
    }
}
