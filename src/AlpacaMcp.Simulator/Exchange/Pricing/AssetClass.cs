namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>Alpaca's classes of assets.</summary>
internal enum AssetClass
{
    UsEquity,
    Crypto,
    UsOption,
}
