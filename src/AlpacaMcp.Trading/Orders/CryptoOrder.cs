using AlpacaMcp.Api.Assets;

namespace AlpacaMcp.Trading.Orders;

/// <summary>An order for a crypto pair such as BTC/USD.</summary>
public sealed record CryptoOrder : TradeOrder
{
    public override AssetClass AssetClass => AssetClass.Crypto;
}
