namespace AlpacaMcp.Simulator.Streams.Trading;

/// <summary>A ULID: 26 characters that sort by time, the last 16 from the event's seeded id.</summary>
/// <seealso href="https://github.com/ulid/spec"/>
internal static class EventId
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int RandomBits = 80;

    public static string Of(DateTimeOffset at, Guid execution)
    {
        var random = new UInt128(BitConverter.ToUInt64(execution.ToByteArray(), 0), BitConverter.ToUInt64(execution.ToByteArray(), 8));
        var value = ((UInt128)(ulong)at.ToUnixTimeMilliseconds() << RandomBits) | (random >> (128 - RandomBits));
        return string.Create(26, value, (text, rest) =>
        {
            for (var i = text.Length - 1; i >= 0; i--, rest >>= 5)
                text[i] = Alphabet[(int)(rest & 31)];
        });
    }
}
