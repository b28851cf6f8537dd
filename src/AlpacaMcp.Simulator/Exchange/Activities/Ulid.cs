using System.Buffers.Binary;

namespace AlpacaMcp.Simulator.Exchange.Activities;

/// <summary>Ids that sort as text by time, then by place: https://github.com/ulid/spec</summary>
internal static class Ulid
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 26;

    /// <summary>48 bits of milliseconds, 32 of the place, 48 of the reference.</summary>
    public static string Of(DateTimeOffset at, long place, Guid reference)
    {
        Span<byte> bytes = stackalloc byte[16];
        reference.TryWriteBytes(bytes);
        var tail = BinaryPrimitives.ReadUInt64LittleEndian(bytes) & 0xFFFF_FFFF_FFFF;
        var value = ((UInt128)(ulong)at.ToUnixTimeMilliseconds() << 80) | ((UInt128)(uint)place << 48) | tail;
        return string.Create(Length, value, static (letters, rest) =>
        {
            for (var i = Length - 1; i >= 0; i--, rest >>= 5)
                letters[i] = Alphabet[(int)(rest & 31)];
        });
    }

    public static bool IsOne(string text) => text.Length == Length && text.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal));
}
