namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>Everything that can be traded here.</summary>
internal static class InstrumentList
{
    public static IReadOnlyList<Instrument> All { get; } = [.. Stocks().Concat(Pairs())];

    private static IEnumerable<Instrument> Stocks() =>
    [
        Stock("AAPL", "Apple Inc. Common Stock", "NASDAQ", 250, 1.6),
        Stock("AMD", "Advanced Micro Devices, Inc. Common Stock", "NASDAQ", 210, 2.9),
        Stock("AMZN", "Amazon.com, Inc. Common Stock", "NASDAQ", 230, 1.8),
        Stock("AVGO", "Broadcom Inc. Common Stock", "NASDAQ", 340, 2.3),
        Stock("COST", "Costco Wholesale Corporation Common Stock", "NASDAQ", 900, 1.2),
        Stock("CSCO", "Cisco Systems, Inc. Common Stock", "NASDAQ", 76, 1.3),
        Stock("GOOG", "Alphabet Inc. Class C Capital Stock", "NASDAQ", 310, 1.7),
        Stock("GOOGL", "Alphabet Inc. Class A Common Stock", "NASDAQ", 310, 1.7),
        Stock("INTC", "Intel Corporation Common Stock", "NASDAQ", 38, 2.7),
        Stock("META", "Meta Platforms, Inc. Class A Common Stock", "NASDAQ", 650, 1.9),
        Stock("MSFT", "Microsoft Corporation Common Stock", "NASDAQ", 480, 1.4),
        Stock("NFLX", "Netflix, Inc. Common Stock", "NASDAQ", 95, 1.9),
        Stock("NVDA", "NVIDIA Corporation Common Stock", "NASDAQ", 185, 2.4),
        Stock("PEP", "PepsiCo, Inc. Common Stock", "NASDAQ", 145, 1.1),
        Stock("PLTR", "Palantir Technologies Inc. Class A Common Stock", "NASDAQ", 180, 3.2),
        Stock("QQQ", "Invesco QQQ Trust, Series 1", "NASDAQ", 615, 1.2),
        Stock("SOFI", "SoFi Technologies, Inc. Common Stock", "NASDAQ", 26, 3.3),
        Stock("TSLA", "Tesla, Inc. Common Stock", "NASDAQ", 440, 3.2),
        Stock("BAC", "Bank of America Corporation Common Stock", "NYSE", 55, 1.4),
        Stock("BRK.B", "Berkshire Hathaway Inc. Class B Common Stock", "NYSE", 500, 1.0),
        Stock("CVX", "Chevron Corporation Common Stock", "NYSE", 152, 1.3),
        Stock("DIS", "The Walt Disney Company Common Stock", "NYSE", 112, 1.5),
        Stock("F", "Ford Motor Company Common Stock", "NYSE", 13, 1.9),
        Stock("GE", "GE Aerospace Common Stock", "NYSE", 310, 1.7),
        Stock("GME", "GameStop Corp. Class A Common Stock", "NYSE", 21, 3.9) with { Shortable = false, Fractionable = false },
        Stock("HD", "The Home Depot, Inc. Common Stock", "NYSE", 345, 1.3),
        Stock("JNJ", "Johnson & Johnson Common Stock", "NYSE", 205, 1.0),
        Stock("JPM", "JPMorgan Chase & Co. Common Stock", "NYSE", 320, 1.4),
        Stock("KO", "The Coca-Cola Company Common Stock", "NYSE", 70, 0.9),
        Stock("PFE", "Pfizer Inc. Common Stock", "NYSE", 25, 1.4),
        Stock("PG", "The Procter & Gamble Company Common Stock", "NYSE", 143, 1.0),
        Stock("T", "AT&T Inc. Common Stock", "NYSE", 25, 1.2),
        Stock("UNH", "UnitedHealth Group Incorporated Common Stock", "NYSE", 330, 1.8),
        Stock("V", "Visa Inc. Class A Common Stock", "NYSE", 350, 1.2),
        Stock("VZ", "Verizon Communications Inc. Common Stock", "NYSE", 40, 1.1),
        Stock("WMT", "Walmart Inc. Common Stock", "NYSE", 112, 1.1),
        Stock("XOM", "Exxon Mobil Corporation Common Stock", "NYSE", 120, 1.4),
        Stock("DIA", "SPDR Dow Jones Industrial Average ETF Trust", "ARCA", 480, 0.9),
        Stock("GLD", "SPDR Gold Shares", "ARCA", 396, 1.1),
        Stock("IWM", "iShares Russell 2000 ETF", "ARCA", 248, 1.4),
        Stock("SPY", "SPDR S&P 500 ETF Trust", "ARCA", 682, 1.0),
        Stock("TLT", "iShares 20+ Year Treasury Bond ETF", "NASDAQ", 88, 0.9),
        Stock("VOO", "Vanguard S&P 500 ETF", "ARCA", 627, 1.0) with { PennyOptions = false },
        Stock("VTI", "Vanguard Total Stock Market ETF", "ARCA", 336, 1.0) with { PennyOptions = false },
    ];

    private static IEnumerable<Instrument> Pairs() =>
    [
        Pair("AVAX/USD", "Avalanche / US Dollar", 13, 4.6, 0.001m),
        Pair("BCH/USD", "Bitcoin Cash / US Dollar", 600, 3.9, 0.01m),
        Pair("BTC/USD", "Bitcoin / US Dollar", 88_000, 2.4, 0.01m),
        Pair("DOGE/USD", "Dogecoin / US Dollar", 0.12, 4.4, 0.000001m),
        Pair("ETH/USD", "Ethereum / US Dollar", 3_000, 3.3, 0.01m),
        Pair("LINK/USD", "Chainlink / US Dollar", 12.5, 4.3, 0.001m),
        Pair("LTC/USD", "Litecoin / US Dollar", 78, 3.6, 0.001m),
        Pair("SOL/USD", "Solana / US Dollar", 125, 4.1, 0.001m),
        Pair("UNI/USD", "Uniswap / US Dollar", 5.8, 4.7, 0.0001m),
        Pair("XRP/USD", "XRP / US Dollar", 1.9, 3.8, 0.0001m),
    ];

    private static Instrument Stock(string symbol, string name, string exchange, double level, double volatilityPercent) => new()
    {
        Id = CounterHash.Id(CounterHash.Key(0, symbol), 0),
        Symbol = symbol,
        Name = name,
        Class = AssetClass.UsEquity,
        Exchange = exchange,
        Level = level,
        DailyVolatility = volatilityPercent / 100,
        SpreadBasisPoints = 1,
        LargestTradeLots = 800,
        PriceUnit = 0.01m,
        Lot = 1m,
        HasOptions = true,
        PennyOptions = true,
    };

    private static Instrument Pair(string symbol, string name, double level, double volatilityPercent, decimal unit) => new()
    {
        Id = CounterHash.Id(CounterHash.Key(0, symbol), 0),
        Symbol = symbol,
        Name = name,
        Class = AssetClass.Crypto,
        Exchange = "CRYPTO",
        Level = level,
        DailyVolatility = volatilityPercent / 100,
        SpreadBasisPoints = 5,
        LargestTradeLots = Math.Max(1, (int)(20_000 / level * 1000)),
        PriceUnit = unit,
        Lot = 0.001m,
        Shortable = false,
    };
}
