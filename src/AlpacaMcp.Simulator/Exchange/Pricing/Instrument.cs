using AlpacaMcp.Simulator.Exchange.Options;

namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>One tradable asset and the character of its price.</summary>
internal sealed record Instrument
{
    public required Guid Id { get; init; }

    public required string Symbol { get; init; }

    public required string Name { get; init; }

    public required AssetClass Class { get; init; }

    public required string Exchange { get; init; }

    /// <summary>Price in USD at the start of 2026, the walk's anchor.</summary>
    public required double Level { get; init; }

    /// <summary>Standard deviation of a day's return.</summary>
    public required double DailyVolatility { get; init; }

    /// <summary>Spread over price, in basis points.</summary>
    public required double SpreadBasisPoints { get; init; }

    /// <summary>Largest size of one trade, in lots.</summary>
    public required int LargestTradeLots { get; init; }

    /// <summary>Smallest step of a quoted price.</summary>
    public required decimal PriceUnit { get; init; }

    /// <summary>Smallest size of a trade in the data.</summary>
    public required decimal Lot { get; init; }

    public bool Shortable { get; init; } = true;

    /// <summary>Whether parts of a share trade.</summary>
    public bool Fractionable { get; init; } = true;

    /// <summary>Whether contracts are listed on it.</summary>
    public bool HasOptions { get; init; }

    /// <summary>Whether its contracts are quoted in cents below 3 and in five cents above, or in five and ten.</summary>
    public bool PennyOptions { get; init; }

    /// <summary>The terms of a contract; null for everything else. A contract inherits the character of its underlying.</summary>
    public OptionContract? Option { get; init; }

    /// <summary>Shares per unit of quantity: what a price is multiplied by.</summary>
    public decimal Multiplier => Option is null ? 1m : OptionContract.Shares;

    public bool IsCrypto => Class == AssetClass.Crypto;

    /// <summary>Tape C is NASDAQ, A is NYSE, B the other exchanges.</summary>
    public string Tape => Exchange switch { "NASDAQ" => "C", "NYSE" => "A", _ => "B" };

    /// <summary>Positions of a pair are named without its slash.</summary>
    public string PositionSymbol => Symbol.Replace("/", "", StringComparison.Ordinal);

    /// <summary>The coin of a pair.</summary>
    public string Coin => Symbol.Split('/')[0];
}
