using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>A contract's id is its name, shuffled reversibly into a version 4 UUID, so that no table of contracts is needed.</summary>
internal static class ContractId
{
    private const int Rounds = 4;
    private const int DayBits = 24;
    private const ulong Half = (1UL << 60) - 1;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static readonly ulong s_key = CounterHash.Key(0, "option contract");

    public static Guid Of(OccSymbol symbol)
    {
        var left = (Number(symbol.Root) << DayBits) | (uint)symbol.Expiration.DayNumber;
        var right = ((ulong)(symbol.Strike * 1000m) << 1) | (symbol.Type == OptionType.Put ? 1UL : 0);
        for (var round = 0; round < Rounds; round++)
            (left, right) = (right, left ^ Mix(round, right));
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, left | (4UL << 60));
        BitConverter.TryWriteBytes(bytes[8..], (right & 0x3F) | 0x80 | ((right >> 6) << 8));
        return new Guid(bytes);
    }

    /// <summary>The name behind an id, or null where there is none.</summary>
    public static OccSymbol? Read(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        var (left, tail) = (BitConverter.ToUInt64(bytes) & Half, BitConverter.ToUInt64(bytes[8..]));
        var right = (tail & 0x3F) | ((tail >> 8) << 6);
        for (var round = Rounds - 1; round >= 0; round--)
            (left, right) = (right ^ Mix(round, left), left);
        var (day, strike) = ((int)(left & ((1UL << DayBits) - 1)), right >> 1);
        if (Root(left >> DayBits) is not { } root || day > DateOnly.MaxValue.DayNumber || strike > 99_999_999)
            return null;
        var symbol = new OccSymbol(root, DateOnly.FromDayNumber(day), (right & 1) == 1 ? OptionType.Put : OptionType.Call, strike / 1000m);
        return Of(symbol) == id ? symbol : null;
    }

    private static ulong Mix(int round, ulong half) => CounterHash.At(s_key + (ulong)round, half) & Half;

    private static ulong Number(string root) => root.Aggregate(0UL, (number, letter) => (number * 37) + (ulong)Letters.IndexOf(letter) + 1);

    private static string? Root(ulong number)
    {
        var root = "";
        for (; number > 0; number /= 37)
        {
            if (number % 37 == 0)
                return null;
            root = Letters[(int)(number % 37) - 1] + root;
        }
        return root.Length is > 0 and <= 6 ? root : null;
    }
}
