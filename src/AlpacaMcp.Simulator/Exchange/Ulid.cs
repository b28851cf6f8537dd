using System.Buffers.Binary;

namespace AlpacaMcp.Simulator.Exchange;

/// <summary>Ids of 26 characters that sort as text by time: https://github.com/ulid/spec</summary>
internal static class Ulid
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 26;
    private const int TailBits = 80;

    /// <summary>Sorts by place where times are equal: 32 bits of it, then 48 of the reference.</summary>
    public static string Of(DateTimeOffset at, long place, Guid reference)
    {
        Span<byte> bytes = stackalloc byte[16];
        reference.TryWriteBytes(bytes);
        var tail = BinaryPrimitives.ReadUInt64LittleEndian(bytes) & 0xFFFF_FFFF_FFFF;
        return Of(at, ((UInt128)(uint)place << 48) | tail);
    }

    /// <summary>Without a place: 80 bits of a seeded id.</summary>
    public static string Of(DateTimeOffset at, Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        var random = new UInt128(BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));
        return Of(at, random >> (128 - TailBits));
    }

    public static bool IsOne(string text) => text.Length == Length && text.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal));

    private static string Of(DateTimeOffset at, UInt128 tail) =>
        string.Create(Length, ((UInt128)(ulong)at.ToUnixTimeMilliseconds() << TailBits) | tail, static (letters, rest) =>
        {
            for (var i = Length - 1; i >= 0; i--, rest >>= 5)
                letters[i] = Alphabet[(int)(rest & 31)];
        });
}
