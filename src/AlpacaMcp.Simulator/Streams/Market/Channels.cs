namespace AlpacaMcp.Simulator.Streams.Market;

/// <summary>The names of the channels, and which stream has which.</summary>
internal static class Channels
{
    public const string Trades = "trades";
    public const string Quotes = "quotes";
    public const string Bars = "bars";
    public const string UpdatedBars = "updatedBars";
    public const string DailyBars = "dailyBars";
    public const string Statuses = "statuses";
    public const string Lulds = "lulds";
    public const string Imbalances = "imbalances";
    public const string Corrections = "corrections";
    public const string CancelErrors = "cancelErrors";
    public const string OrderBooks = "orderbooks";
    public const string News = "news";

    public static IReadOnlyList<string> OfStocks { get; } =
        [Trades, Quotes, Bars, UpdatedBars, DailyBars, Statuses, Lulds, Imbalances, Corrections, CancelErrors];

    public static IReadOnlyList<string> OfCrypto { get; } = [Trades, Quotes, Bars, UpdatedBars, DailyBars, OrderBooks];

    public static IReadOnlyList<string> OfOptions { get; } = [Trades, Quotes];

    public static IReadOnlyList<string> OfNews { get; } = [News];

    public static bool Exists(string channel) => OfStocks.Contains(channel) || channel is OrderBooks or News;

    /// <summary>Not subscribed to by name: they come with the trades.</summary>
    public static bool FollowsTrades(string channel) => channel is Corrections or CancelErrors;
}
