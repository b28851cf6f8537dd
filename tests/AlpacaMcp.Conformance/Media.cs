namespace AlpacaMcp.Conformance;

/// <summary>The smallest files of their kinds.</summary>
internal static class Media
{
    /// <summary>A picture of one pixel, PNG.</summary>
    internal static byte[] Pixel { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>A sound without a sample, WAV, 8 kHz mono of 8 bits.</summary>
    internal static byte[] Silence { get; } =
    [
        .. "RIFF"u8, 36, 0, 0, 0, .. "WAVEfmt "u8, 16, 0, 0, 0, 1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x40, 0x1F, 0, 0, 1, 0, 8, 0, .. "data"u8, 0, 0, 0, 0,
    ];
}
