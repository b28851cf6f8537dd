using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AlpacaMcp.Api;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Calendar;
using AlpacaMcp.Api.CorporateActions;
using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Api.Locates;
using AlpacaMcp.Api.OptionContracts;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Screener;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Json;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Server.Mcp.Replies.Account;
using AlpacaMcp.Server.Mcp.Replies.Actions;
using AlpacaMcp.Server.Mcp.Replies.Analysis;
using AlpacaMcp.Server.Mcp.Replies.Assets;
using AlpacaMcp.Server.Mcp.Replies.Charts;
using AlpacaMcp.Server.Mcp.Replies.Locates;
using AlpacaMcp.Server.Mcp.Replies.News;
using AlpacaMcp.Server.Mcp.Replies.Options;
using AlpacaMcp.Server.Mcp.Replies.Prices;
using AlpacaMcp.Server.Mcp.Replies.Reference;
using AlpacaMcp.Server.Mcp.Replies.Search;
using AlpacaMcp.Server.Mcp.Replies.Trading;
using AlpacaMcp.Server.Mcp.Replies.Watchlists;
using AlpacaMcp.Trading.Watching;

namespace AlpacaMcp.Server.Mcp;

/// <summary>Every type a tool takes or returns: native AOT knows no other.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, // ToolJson has more converters, and then the code that writes fast is never asked
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(PlainDecimal), typeof(PlainTime)])]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(bool?))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(int?))]
[JsonSerializable(typeof(decimal))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(JsonElement?))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(OrderSide))]
[JsonSerializable(typeof(OrderSide?))]
[JsonSerializable(typeof(OrderType?))]
[JsonSerializable(typeof(OrderClass?))]
[JsonSerializable(typeof(OrderListStatus?))]
[JsonSerializable(typeof(TimeInForce?))]
[JsonSerializable(typeof(SortDirection?))]
[JsonSerializable(typeof(PositionIntent?))]
[JsonSerializable(typeof(IReadOnlyList<OptionLegArgument>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<AssetClass>))]
[JsonSerializable(typeof(MarginCheck?))]
[JsonSerializable(typeof(TradeEmails?))]
[JsonSerializable(typeof(ActivityCategory?))]
[JsonSerializable(typeof(IntradayReporting?))]
[JsonSerializable(typeof(PnlReset?))]
[JsonSerializable(typeof(ContractStatus?))]
[JsonSerializable(typeof(ExerciseStyle?))]
[JsonSerializable(typeof(OptionType?))]
[JsonSerializable(typeof(LocateStatus?))]
[JsonSerializable(typeof(CalendarDateType?))]
[JsonSerializable(typeof(CryptoLocation?))]
[JsonSerializable(typeof(DataFeed?))]
[JsonSerializable(typeof(OrderGoal?))]
[JsonSerializable(typeof(OptionFeed?))]
[JsonSerializable(typeof(IReadOnlyList<StrategyLeg>))]
[JsonSerializable(typeof(HistoryFeed?))]
[JsonSerializable(typeof(ActivityMeasure?))]
[JsonSerializable(typeof(MoverMarket))]
[JsonSerializable(typeof(CorporateActionRegion?))]
[JsonSerializable(typeof(Detail?))]
[JsonSerializable(typeof(ChartKind?))]
[JsonSerializable(typeof(ErrorReply))]
[JsonSerializable(typeof(StatusReply))]
[JsonSerializable(typeof(LimitsReply))]
[JsonSerializable(typeof(AccountReply))]
[JsonSerializable(typeof(ClockReply))]
[JsonSerializable(typeof(CalendarReply))]
[JsonSerializable(typeof(AssetReply))]
[JsonSerializable(typeof(AssetsReply))]
[JsonSerializable(typeof(SymbolsReply))]
[JsonSerializable(typeof(OptionContractsReply))]
[JsonSerializable(typeof(OptionContractReply))]
[JsonSerializable(typeof(AccountConfigReply))]
[JsonSerializable(typeof(PortfolioHistoryReply))]
[JsonSerializable(typeof(ActivitiesReply))]
[JsonSerializable(typeof(WatchlistsReply))]
[JsonSerializable(typeof(WatchlistReply))]
[JsonSerializable(typeof(WatchlistDeletedReply))]
[JsonSerializable(typeof(LocatesReply))]
[JsonSerializable(typeof(LocateReply))]
[JsonSerializable(typeof(LocateQuotesReply))]
[JsonSerializable(typeof(BarsReply))]
[JsonSerializable(typeof(HistoryReply))]
[JsonSerializable(typeof(LatestBarsReply))]
[JsonSerializable(typeof(QuotesReply))]
[JsonSerializable(typeof(TradesReply))]
[JsonSerializable(typeof(SnapshotsReply))]
[JsonSerializable(typeof(OptionChainReply))]
[JsonSerializable(typeof(OptionPricesReply))]
[JsonSerializable(typeof(OptionTradesReply))]
[JsonSerializable(typeof(ExchangeCodesReply))]
[JsonSerializable(typeof(LatestIndexReply))]
[JsonSerializable(typeof(IndexValuesReply))]
[JsonSerializable(typeof(BondQuotesReply))]
[JsonSerializable(typeof(NewsReply))]
[JsonSerializable(typeof(CorporateActionsReply))]
[JsonSerializable(typeof(AnnouncementsReply))]
[JsonSerializable(typeof(AnnouncementReply))]
[JsonSerializable(typeof(OrderBooksReply))]
[JsonSerializable(typeof(MoversReply))]
[JsonSerializable(typeof(ActiveStocksReply))]
[JsonSerializable(typeof(PositionsReply))]
[JsonSerializable(typeof(PositionReply))]
[JsonSerializable(typeof(OrdersReply))]
[JsonSerializable(typeof(OrderReply))]
[JsonSerializable(typeof(CancelAllReply))]
[JsonSerializable(typeof(CloseAllReply))]
[JsonSerializable(typeof(HaltReply))]
[JsonSerializable(typeof(DecisionsReply))]
[JsonSerializable(typeof(ReconcileReply))]
[JsonSerializable(typeof(ExerciseReply))]
[JsonSerializable(typeof(WaitForOrderReply))]
[JsonSerializable(typeof(StrategyReply))]
[JsonSerializable(typeof(IndicatorsReply))]
[JsonSerializable(typeof(PortfolioRiskReply))]
[JsonSerializable(typeof(PreviewReply))]
[JsonSerializable(typeof(ChartReply))]
[JsonSerializable(typeof(FoundToolsReply))]
internal sealed partial class ToolJsonContext : JsonSerializerContext;
