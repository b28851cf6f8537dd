namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>Randomness without state: a 64-bit hash of a key and a counter (SplitMix64's finaliser).</summary>
internal static class CounterHash
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    public static ulong At(ulong key, ulong counter)
    {
        var x = key + ((counter + 1) * Golden);
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    public static ulong Key(ulong seed, string text)
    {
        var hash = 0xCBF29CE484222325 ^ seed;
        foreach (var letter in text)
            hash = (hash ^ letter) * 0x100000001B3;
        return At(hash, 0);
    }

    /// <summary>A deviate of mean 0, variance 1 and at most 3.47 in size: the sum of four uniform 16-bit parts.</summary>
    public static double Normal(ulong hash)
    {
        var sum = (hash & 0xFFFF) + ((hash >> 16) & 0xFFFF) + ((hash >> 32) & 0xFFFF) + (hash >> 48);
        return ((sum / 65535.0) - 2.0) * 1.7320508075688772;
    }

    public static Guid Id(ulong key, ulong counter)
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, At(key, 2 * counter));
        BitConverter.TryWriteBytes(bytes[8..], At(key, (2 * counter) + 1));
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes);
    }
}
