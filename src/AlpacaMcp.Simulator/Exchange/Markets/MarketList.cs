namespace AlpacaMcp.Simulator.Exchange.Markets;

/// <summary>The markets this exchange knows the hours of, by every code they are asked for with.</summary>
internal static class MarketList
{
    private static readonly Market s_nyse = new("NYSE", "XNYS", "New York Stock Exchange", MarketHours.Extended);
    private static readonly Market s_nasdaq = new("NASDAQ", "XNAS", "Nasdaq Stock Market", MarketHours.Extended);
    private static readonly Market s_iex = new("IEX", "IEXG", "Investors Exchange", MarketHours.Regular);
    private static readonly Market s_otc = new("OTC", "OTCM", "OTC Markets", MarketHours.Regular);
    private static readonly Market s_opra = new("OPRA", "OPRA", "Options Price Reporting Authority", MarketHours.Regular);
    private static readonly Market s_boats = new("BOATS", "OCEA", "Blue Ocean Alternative Trading System", MarketHours.Overnight);

    private static readonly Dictionary<string, Market> s_byCode = new(StringComparer.Ordinal)
    {
        ["NYSE"] = s_nyse,
        ["XNYS"] = s_nyse,
        ["NASDAQ"] = s_nasdaq,
        ["XNAS"] = s_nasdaq,
        ["IEX"] = s_iex,
        ["IEXG"] = s_iex,
        ["OTC"] = s_otc,
        ["OTCM"] = s_otc,
        ["OPRA"] = s_opra,
        ["BOATS"] = s_boats,
        ["OCEA"] = s_boats,
    };

    public static IReadOnlyList<Market> All { get; } = [s_nyse, s_nasdaq, s_iex, s_otc, s_opra, s_boats];

    public static Market? Find(string code) => s_byCode.GetValueOrDefault(code);
}
