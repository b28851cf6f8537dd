using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>Crypto is paid in full, coin for dollars: what a balance lacks.</summary>
internal static class CoinBalance
{
    public static Refusal TooSmall(string coin, decimal requested, decimal balance, decimal available) =>
        Refusal.Forbidden($"insufficient balance for {coin} (requested: {requested.ToWire()}, available: {available.ToWire()})")
            .With("symbol", coin).With("balance", balance.ToWire()).With("available", available.ToWire());
}
