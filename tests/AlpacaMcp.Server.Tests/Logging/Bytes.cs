namespace AlpacaMcp.Server.Tests.Logging;

/// <summary>Lines without their ends.</summary>
internal static class Bytes
{
    public static IEnumerable<ReadOnlyMemory<byte>> Split(this Memory<byte> bytes, byte end)
    {
        for (var (rest, at) = ((ReadOnlyMemory<byte>)bytes, 0); ; rest = rest[(at + 1)..])
        {
            at = rest.Span.IndexOf(end);
            if (at < 0)
            {
                yield return rest;
                yield break;
            }

            yield return rest[..at];
        }
    }
}
