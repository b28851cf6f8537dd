using System.Buffers.Binary;
using System.IO.Compression;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Reference;

/// <summary>A generated picture in PNG (https://www.w3.org/TR/png-3/): a symmetric pattern of a symbol's hash in its colour.</summary>
internal static class LogoImage
{
    private const int Cells = 5;
    private const int CellPixels = 16;
    private const int Side = Cells * CellPixels;
    private const uint Polynomial = 0xEDB88320;

    /// <summary>Without a symbol it is a grey square.</summary>
    public static byte[] Of(string? symbol)
    {
        var hash = CounterHash.Key(0, "logo " + symbol);
        byte[] ink = symbol is null ? [160, 160, 160] : [(byte)(40 + (hash % 160)), (byte)(40 + ((hash >> 8) % 160)), (byte)(40 + ((hash >> 16) % 160))];
        using var image = new MemoryStream();
        image.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(image, "IHDR"u8, Header());
        Chunk(image, "IDAT"u8, Pixels(hash, ink, whole: symbol is null));
        Chunk(image, "IEND"u8, []);
        return image.ToArray();
    }

    /// <summary>Eight bits of each colour, no interlace.</summary>
    private static byte[] Header()
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Side);
        (header[8], header[9]) = (8, 2);
        return header;
    }

    private static byte[] Pixels(ulong hash, byte[] ink, bool whole)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            for (var y = 0; y < Side; y++)
            {
                zip.WriteByte(0);
                for (var x = 0; x < Side; x++)
                    zip.Write(whole || IsInked(hash, x / CellPixels, y / CellPixels) ? ink : [255, 255, 255]);
            }
        }
        return packed.ToArray();
    }

    private static bool IsInked(ulong hash, int column, int row) =>
        (hash >> (24 + (row * 3) + Math.Min(column, Cells - 1 - column)) & 1) == 1;

    private static void Chunk(MemoryStream image, ReadOnlySpan<byte> type, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        image.Write(number);
        image.Write(type);
        image.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Check(Check(uint.MaxValue, type), content));
        image.Write(number);
    }

    /// <summary>CRC-32 as in the PNG specification's annex D, bit by bit.</summary>
    private static uint Check(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ Polynomial : crc >> 1;
        }
        return crc;
    }
}
