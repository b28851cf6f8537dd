using System.Globalization;
using System.Text.Json;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Wire.Account;

/// <summary>Lays a partial change over the settings; one bad value changes nothing, unknown names are not looked at.</summary>
internal static class ConfigurationReader
{
    public static Outcome<AccountConfiguration> Over(AccountConfiguration settings, JsonElement body)
    {
        foreach (var property in body.EnumerateObject())
        {
            if (With(settings, property) is not { } changed)
                return Refusal.Invalid($"{property.Name} value is invalid");
            settings = changed;
        }
        return settings;
    }

    private static AccountConfiguration? With(AccountConfiguration settings, JsonProperty property)
    {
        var value = property.Value;
        return property.Name switch
        {
            "dtbp_check" => Word(value, "both", "entry", "exit") is { } check ? settings with { DtbpCheck = check } : null,
            "pdt_check" => Word(value, "both", "entry", "exit") is { } check ? settings with { PdtCheck = check } : null,
            "trade_confirm_email" => Word(value, "all", "none") is { } email ? settings with { TradeConfirmEmail = email } : null,
            "suspend_trade" => Flag(value) is { } flag ? settings with { SuspendTrade = flag } : null,
            "no_shorting" => Flag(value) is { } flag ? settings with { NoShorting = flag } : null,
            "fractional_trading" => Flag(value) is { } flag ? settings with { FractionalTrading = flag } : null,
            "ptp_no_exception_entry" => Flag(value) is { } flag ? settings with { PtpNoExceptionEntry = flag } : null,
            "disable_overnight_trading" => Flag(value) is { } flag ? settings with { DisableOvernightTrading = flag } : null,
            "max_margin_multiplier" => Number(value) is { } multiplier and (1 or 2 or 4) ? settings with { MaxMarginMultiplier = multiplier } : null,
            "max_options_trading_level" => value.ValueKind == JsonValueKind.Null ? settings with { MaxOptionsTradingLevel = null }
                : Number(value) is >= 0 and <= 3 ? settings with { MaxOptionsTradingLevel = Number(value) } : null,
            _ => settings,
        };
    }

    private static string? Word(JsonElement value, params ReadOnlySpan<string> words) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { } word && words.Contains(word) ? word : null;

    private static bool? Flag(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;

    /// <summary>A whole number, also in quotes.</summary>
    private static int? Number(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.String => value.GetString(),
            _ => null,
        };
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
