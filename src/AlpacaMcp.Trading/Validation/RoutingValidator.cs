using System.Globalization;
using System.Text.Json;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;
using FluentValidation;

namespace AlpacaMcp.Trading.Validation;

/// <summary>Instructions for Alpaca's smart router in their published form.</summary>
/// <seealso href="https://docs.alpaca.markets/docs/alpaca-elite-smart-router"/>
internal sealed class RoutingValidator : AbstractValidator<StockOrder>
{
    private const decimal RoundLot = 100;
    private static readonly string[] Algorithms = ["DMA", "TWAP", "VWAP"];
    private static readonly string[] Destinations = ["NYSE", "NASDAQ", "ARCA"];
    private static readonly string[] OfDma = ["algorithm", "destination", "display_qty"];
    private static readonly string[] OfSlices = ["algorithm", "start_time", "end_time", "max_percentage"];

    private readonly FieldRules<StockOrder> _fields;

    public RoutingValidator()
    {
        _fields = new(this);
        _fields.Field(
            o => o.TimeInForce,
            o => o.AdvancedInstructions is null || o.TimeInForce == TimeInForce.Day,
            o => $"time_in_force must be day with advanced_instructions; got {Printable.Of(o.TimeInForce.Value)}.");
        Finds(json => json.ValueKind == JsonValueKind.Object ? null : "must be an object such as {\"algorithm\":\"DMA\",\"destination\":\"NYSE\"}");
        Finds(Unknown);
        Finds(json => IsWord(json, "algorithm", Algorithms) ? null : $"needs algorithm: one of {string.Join(", ", Algorithms)}");
        Finds(json => !IsDma(json) || IsWord(json, "destination", Destinations) ? null : $"needs destination with algorithm DMA: one of {string.Join(", ", Destinations)}");
        Finds(json => Number(json, "display_qty") is null || Number(json, "display_qty") is > 0 and var shown && shown % RoundLot == 0 ? null : "display_qty must be a multiple of 100 shares above 0");
        Finds(json => Number(json, "max_percentage") is null || Number(json, "max_percentage") is > 0 and < 1 and var share && OrderShape.Decimals(share) <= 3
            ? null
            : "max_percentage is a fraction: above 0 and below 1, with at most 3 decimals, such as 0.25");
        Finds(json => IsTime(json, "start_time") && IsTime(json, "end_time") ? null : "start_time and end_time must be RFC 3339 times with an offset, such as 2026-03-16T09:30:00-04:00");
        Finds(json => Time(json, "start_time") is { } start && Time(json, "end_time") is { } end && end <= start ? "end_time must be after start_time" : null);
    }

    private void Finds(Func<JsonElement, string?> find) => _fields.Field(
        o => o.AdvancedInstructions,
        o => o.AdvancedInstructions is not { } json || find(json) is null,
        o => $"advanced_instructions {(o.AdvancedInstructions is { } json ? find(json) : "")}.");

    private static string? Unknown(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return null;
        var known = IsDma(json) ? OfDma : IsWord(json, "algorithm", Algorithms) ? OfSlices : OfDma.Union(OfSlices).ToArray();
        return json.EnumerateObject().FirstOrDefault(member => !known.Contains(member.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } odd
            ? $"takes {string.Join(", ", known)}{(IsDma(json) ? " with algorithm DMA" : "")}; got '{Printable.Of(odd.Name)}'"
            : null;
    }

    private static bool IsDma(JsonElement json) => Member(json, "algorithm") is { ValueKind: JsonValueKind.String } value && value.GetString() == "DMA";

    private static bool IsWord(JsonElement json, string name, string[] words) =>
        json.ValueKind != JsonValueKind.Object || (Member(json, name) is { ValueKind: JsonValueKind.String } value && words.Contains(value.GetString()));

    private static JsonElement? Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>Null when it is not given; -1, which no rule takes, when it is no number.</summary>
    private static decimal? Number(JsonElement json, string name) => Member(json, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetDecimal(out var number) => number,
        { ValueKind: JsonValueKind.String } value when decimal.TryParse(value.GetString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
        _ => -1,
    };

    private static bool IsTime(JsonElement json, string name) => Member(json, name) is null || Time(json, name) is not null;

    private static DateTimeOffset? Time(JsonElement json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 19 } text && text.Contains('T', StringComparison.Ordinal) && value.TryGetDateTimeOffset(out var time) ? time : null;
}
