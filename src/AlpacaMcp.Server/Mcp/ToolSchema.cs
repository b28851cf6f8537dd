using System.Text.Json;
using System.Text.Json.Nodes;
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
using AlpacaMcp.Server.Mcp.Replies.Tables;
using AlpacaMcp.Trading.Watching;
using Microsoft.Extensions.AI;

namespace AlpacaMcp.Server.Mcp;

/// <summary>Schemas as a model should read them: one type per field, no nulls, no patterns, the choices of every enumeration.</summary>
internal static class ToolSchema
{
    internal static AIJsonSchemaCreateOptions Options { get; } = new() { TransformSchemaNode = (context, node) => Plain(context.TypeInfo.Type, node) };

    private static readonly Dictionary<Type, IReadOnlyList<string>> Choices = new()
    {
        [typeof(OrderSide)] = OrderSide.Known,
        [typeof(OrderType)] = OrderType.Known,
        [typeof(PositionIntent)] = PositionIntent.Known,
        [typeof(OrderClass)] = OrderClass.Known,
        [typeof(OrderListStatus)] = OrderListStatus.Known,
        [typeof(TimeInForce)] = TimeInForce.Known,
        [typeof(SortDirection)] = SortDirection.Known,
        [typeof(AssetClass)] = [.. AssetClass.Known, "crypto_perp", "treasury", "corporate", "global_equity", "us_index", "us_equity_chain", "all"],
        [typeof(CalendarDateType)] = CalendarDateType.Known,
        [typeof(MarginCheck)] = MarginCheck.Known,
        [typeof(TradeEmails)] = TradeEmails.Known,
        [typeof(ActivityCategory)] = ActivityCategory.Known,
        [typeof(IntradayReporting)] = IntradayReporting.Known,
        [typeof(PnlReset)] = PnlReset.Known,
        [typeof(ContractStatus)] = ContractStatus.Known,
        [typeof(ExerciseStyle)] = ExerciseStyle.Known,
        [typeof(OptionType)] = OptionType.Known,
        [typeof(LocateStatus)] = LocateStatus.Known,
        [typeof(CryptoLocation)] = CryptoLocation.Known,
        [typeof(DataFeed)] = DataFeed.Known,
        [typeof(OptionFeed)] = OptionFeed.Known,
        [typeof(CorporateActionRegion)] = CorporateActionRegion.Known,
        [typeof(Detail)] = Detail.Known,
        [typeof(OrderGoal)] = OrderGoal.Known,
        [typeof(HistoryFeed)] = HistoryFeed.Known,
        [typeof(ActivityMeasure)] = ActivityMeasure.Known,
        [typeof(MoverMarket)] = MoverMarket.Known,
        [typeof(ChartKind)] = ChartKind.Known,
    };

    /// <summary>Drops what costs tokens and says nothing: null alternatives and null defaults. What is null is absent from a reply.</summary>
    internal static JsonElement Compact(JsonElement schema)
    {
        var node = JsonNode.Parse(schema.GetRawText())!; // a schema is never null
        Compact(node);
        return JsonSerializer.SerializeToElement(node, ToolJsonContext.Default.JsonNode);
    }

    private static JsonNode Plain(Type type, JsonNode node)
    {
        var given = Nullable.GetUnderlyingType(type) ?? type;
        if (Choices.TryGetValue(given, out var known))
            return Described(node, new() { ["type"] = "string", ["enum"] = Words(known) });
        if (given.IsGenericType && Choices.TryGetValue(given.GenericTypeArguments[0], out var each))
            return Described(node, new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string", ["enum"] = Words(each) } });
        if (given == typeof(JsonElement))
            return Described(node, new() { ["type"] = "object" });
        if (given == typeof(Cell))
            return new JsonObject();
        if (given == typeof(DateTimeOffset))
            return Described(node, new() { ["type"] = given == type ? "string" : new JsonArray("string", "null"), ["format"] = "date-time" });
        if (given == typeof(decimal))
            return Described(node, new() { ["type"] = given == type ? "number" : new JsonArray("number", "null") });
        return node;
    }

    private static JsonArray Words(IReadOnlyList<string> words) => new([.. words.Select(word => (JsonNode)word)]);

    private static JsonObject Described(JsonNode from, JsonObject to)
    {
        foreach (var keyword in (string[])["description", "default"])
        {
            if (from is JsonObject source && source[keyword] is { } value)
                to[keyword] = value.DeepClone();
        }

        return to;
    }

    private static void Compact(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                Compact(item);
        }

        if (node is not JsonObject schema)
            return;
        LetNullsBeAbsent(schema);
        if (schema["type"] is JsonArray types && types.Select(t => t!.GetValue<string>()).Where(t => t != "null").ToList() is [var only])
            schema["type"] = only;
        if (schema.TryGetPropertyValue("default", out var byDefault) && byDefault is null)
            schema.Remove("default");
        schema.Remove("$schema");
        foreach (var child in schema.Select(p => p.Value).ToList())
            Compact(child);
    }

    // What is null is not written, so a member that may be null is not required.
    private static void LetNullsBeAbsent(JsonObject schema)
    {
        if (schema["required"] is not JsonArray required || schema["properties"] is not JsonObject properties)
            return;
        foreach (var name in required.Where(name => MayBeNull(properties[name!.GetValue<string>()])).ToList()) // names are text
            required.Remove(name);
    }

    private static bool MayBeNull(JsonNode? member) =>
        member is JsonObject schema && schema["type"] is JsonArray types && types.Any(type => type!.GetValue<string>() == "null"); // types are text
}
