using System.Text.Json;

namespace AlpacaMcp.Api.Json;

/// <summary>How Alpaca's JSON is read and written.</summary>
public static class AlpacaJson
{
    /// <summary>
    /// Snake_case names; decimals read from numbers or strings and written as strings; null never written; unknown fields
    /// skipped; null refused where a record does not allow it. Knows the records of this assembly, without reflection.
    /// </summary>
    public static JsonSerializerOptions Options => AlpacaJsonContext.Default.Options;
}
