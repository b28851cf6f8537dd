namespace AlpacaMcp.Simulator.Exchange.Pricing;

internal enum AssetClass
{
    UsEquity,
    Crypto,
    UsOption,
}
