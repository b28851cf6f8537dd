using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AlpacaMcp.Api;
using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Calendar;
using AlpacaMcp.Api.CorporateActions;
using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Screener;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Json;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Server.Mcp.Replies.Actions;
using AlpacaMcp.Server.Mcp.Replies.News;
using AlpacaMcp.Server.Mcp.Replies.Options;
using AlpacaMcp.Server.Mcp.Replies.Reference;
using AlpacaMcp.Server.Mcp.Replies.Prices;

namespace AlpacaMcp.Server.Mcp;

/// <summary>Every type a tool takes or returns: native AOT knows no other.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
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
[JsonSerializable(typeof(IReadOnlyList<AssetClass>))]
[JsonSerializable(typeof(CalendarDateType?))]
[JsonSerializable(typeof(CryptoLocation?))]
[JsonSerializable(typeof(DataFeed?))]
[JsonSerializable(typeof(HistoryFeed?))]
[JsonSerializable(typeof(ActivityMeasure?))]
[JsonSerializable(typeof(MoverMarket))]
[JsonSerializable(typeof(OptionFeed?))]
[JsonSerializable(typeof(OptionType?))]
[JsonSerializable(typeof(CorporateActionRegion?))]
[JsonSerializable(typeof(Detail?))]
[JsonSerializable(typeof(ErrorReply))]
[JsonSerializable(typeof(StatusReply))]
[JsonSerializable(typeof(AccountReply))]
[JsonSerializable(typeof(ClockReply))]
[JsonSerializable(typeof(CalendarReply))]
[JsonSerializable(typeof(AssetReply))]
[JsonSerializable(typeof(BarsReply))]
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
[JsonSerializable(typeof(PositionsReply))]
[JsonSerializable(typeof(PositionReply))]
[JsonSerializable(typeof(OrdersReply))]
[JsonSerializable(typeof(OrderReply))]
[JsonSerializable(typeof(CancelAllReply))]
internal sealed partial class ToolJsonContext : JsonSerializerContext;
