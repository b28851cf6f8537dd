using AlpacaMcp.Api.OptionData;

namespace AlpacaMcp.Trading.Options;

/// <summary>Shares or contracts of one kind, held or to be traded.</summary>
public sealed record PayoffLeg
{
    /// <summary>Shares of a standard contract.</summary>
    public const decimal StandardMultiplier = 100;

    /// <summary>Share, call or put.</summary>
    public required PayoffKind Kind { get; init; }

    /// <summary>Contracts or shares; negative when sold.</summary>
    public required decimal Qty { get; init; }

    /// <summary>Price per share: paid when long, received when short.</summary>
    public required decimal EntryPrice { get; init; }

    /// <summary>Strike per share; 0 for shares.</summary>
    public decimal Strike { get; init; }

    /// <summary>The last day; shares have none.</summary>
    public DateOnly Expiration { get; init; } = DateOnly.MaxValue;

    /// <summary>Shares per contract; 1 for shares.</summary>
    public decimal Multiplier { get; init; } = 1;

    /// <summary>Shares of the underlying.</summary>
    public static PayoffLeg Shares(decimal qty, decimal entryPrice) => new() { Kind = PayoffKind.Share, Qty = qty, EntryPrice = entryPrice };

    /// <summary>Contracts on the underlying.</summary>
    public static PayoffLeg Option(OptionSymbol contract, decimal qty, decimal entryPrice, decimal multiplier = StandardMultiplier) => new()
    {
        Kind = contract.Type == OptionType.Call ? PayoffKind.Call : PayoffKind.Put,
        Qty = qty,
        EntryPrice = entryPrice,
        Strike = contract.Strike,
        Expiration = contract.Expiration,
        Multiplier = multiplier,
    };

    /// <summary>Shares that the leg stands for; negative when sold.</summary>
    internal decimal Units => Qty * Multiplier;

    /// <summary>What was paid for it; negative when received.</summary>
    internal decimal Cost => Units * EntryPrice;

    /// <summary>How fast its value grows with a price far above every strike.</summary>
    internal decimal SlopeAtInfinity => Kind == PayoffKind.Put ? 0 : Units;

    internal decimal ValueAt(decimal price) => Units * Intrinsic(price);

    internal decimal Intrinsic(decimal price) => Kind switch
    {
        PayoffKind.Share => price,
        PayoffKind.Call => Math.Max(0, price - Strike),
        _ => Math.Max(0, Strike - price),
    };
}
