using AlpacaMcp.Simulator.Exchange.Markets;

namespace AlpacaMcp.Simulator.Wire.Markets;

/// <summary>A market as the newer calendar and clock name it.</summary>
internal sealed record MarketBody(string Acronym, string Mic, string Name, string Timezone)
{
    public static MarketBody Of(Market market) => new(market.Acronym, market.Mic, market.Name, "America/New_York");
}
