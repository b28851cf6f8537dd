namespace AlpacaMcp.Server.Secrets;

/// <summary>What seals the store.</summary>
internal sealed class MasterKey
{
    public const int Length = 32;

    private MasterKey(byte[] bytes, string source) => (Bytes, Source) = (bytes, source);

    /// <summary>For the cipher only.</summary>
    public byte[] Bytes { get; }

    /// <summary>Where it was found.</summary>
    public string Source { get; }

    /// <summary>Reads what was written; null when it is no key.</summary>
    public static MasterKey? Parse(string text, string source)
    {
        Span<byte> bytes = stackalloc byte[Length + 1];
        return Convert.TryFromBase64String(text, bytes, out var written) && written == Length ? new(bytes[..Length].ToArray(), source) : null;
    }

    /// <summary>Never what it is.</summary>
    public override string ToString() => "***";
}
