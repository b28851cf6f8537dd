using System.Text.Json.Serialization;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Calendar;
using AlpacaMcp.Api.CorporateActions;
using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Api.FixedIncomeData;
using AlpacaMcp.Api.IndexData;
using AlpacaMcp.Api.Locates;
using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Api.News;
using AlpacaMcp.Api.OptionContracts;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Api.Screener;
using AlpacaMcp.Api.Streams;
using AlpacaMcp.Api.Watchlists;

namespace AlpacaMcp.Api.Json;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata, // nearly all of it is only ever read, so there is no use for code that writes it fast
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    RespectNullableAnnotations = true,
    Converters = [typeof(DecimalConverter)])]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(IReadOnlyList<Order>))]
[JsonSerializable(typeof(NewOrder))]
[JsonSerializable(typeof(ReplaceOrder))]
[JsonSerializable(typeof(IReadOnlyList<CancelResult>))]
[JsonSerializable(typeof(Position))]
[JsonSerializable(typeof(IReadOnlyList<Position>))]
[JsonSerializable(typeof(TradingAccount))]
[JsonSerializable(typeof(AccountConfiguration))]
[JsonSerializable(typeof(PortfolioHistory))]
[JsonSerializable(typeof(IReadOnlyList<AccountActivity>))]
[JsonSerializable(typeof(MarketClock))]
[JsonSerializable(typeof(IReadOnlyList<MarketDay>))]
[JsonSerializable(typeof(Asset))]
[JsonSerializable(typeof(IReadOnlyList<Asset>))]
[JsonSerializable(typeof(OptionContract))]
[JsonSerializable(typeof(OptionContractsPage))]
[JsonSerializable(typeof(Watchlist))]
[JsonSerializable(typeof(IReadOnlyList<Watchlist>))]
[JsonSerializable(typeof(WatchlistContent))]
[JsonSerializable(typeof(WatchlistEntry))]
[JsonSerializable(typeof(Locate))]
[JsonSerializable(typeof(LocatesPage))]
[JsonSerializable(typeof(LocateQuotes))]
[JsonSerializable(typeof(NewLocate))]
[JsonSerializable(typeof(BarsPage))]
[JsonSerializable(typeof(QuotesPage))]
[JsonSerializable(typeof(TradesPage))]
[JsonSerializable(typeof(LatestBars))]
[JsonSerializable(typeof(LatestQuotes))]
[JsonSerializable(typeof(LatestTrades))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, Snapshot?>))]
[JsonSerializable(typeof(CryptoSnapshots))]
[JsonSerializable(typeof(TradeUpdate))]
[JsonSerializable(typeof(Quote))]
[JsonSerializable(typeof(Trade))]
[JsonSerializable(typeof(Bar))]
[JsonSerializable(typeof(LatestOptionQuotes))]
[JsonSerializable(typeof(LatestOptionTrades))]
[JsonSerializable(typeof(OptionSnapshotsAnswer))]
[JsonSerializable(typeof(OptionTradesPage))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(LatestOrderBooks))]
[JsonSerializable(typeof(ActiveStocks))]
[JsonSerializable(typeof(MarketMovers))]
[JsonSerializable(typeof(LatestIndexValues))]
[JsonSerializable(typeof(IndexValuesPage))]
[JsonSerializable(typeof(LatestBondQuotes))]
[JsonSerializable(typeof(NewsPage))]
[JsonSerializable(typeof(CorporateActionsPage))]
[JsonSerializable(typeof(Announcement))]
[JsonSerializable(typeof(IReadOnlyList<Announcement>))]
internal sealed partial class AlpacaJsonContext : JsonSerializerContext;
