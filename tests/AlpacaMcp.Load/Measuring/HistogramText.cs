using HdrHistogram;
using HdrHistogram.Utilities;

namespace AlpacaMcp.Load.Measuring;

/// <summary>A histogram as text that HdrHistogram's own readers take.</summary>
internal static class HistogramText
{
    /// <summary>In base64, as in a histogram log.</summary>
    public static string Of(HistogramBase histogram)
    {
        var buffer = ByteBuffer.Allocate(histogram.GetNeededByteBufferCapacity());
        var length = histogram.EncodeIntoCompressedByteBuffer(buffer);
        buffer.Position = 0;
        var bytes = new byte[length];
        for (var at = 0; at < length; at++)
            bytes[at] = buffer.Get();
        return Convert.ToBase64String(bytes);
    }
}
