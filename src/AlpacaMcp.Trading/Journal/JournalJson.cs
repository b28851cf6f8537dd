using System.Text.Json;
using System.Text.Json.Serialization;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Journal;

/// <summary>The bodies of the journal's rows. Fields are added, never renamed: old rows stay readable.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(OptionSymbolConverter), typeof(AmountConverter)])]
[JsonSerializable(typeof(OrderIntent))]
[JsonSerializable(typeof(OrderTerms))]
[JsonSerializable(typeof(OpenOptions))]
[JsonSerializable(typeof(StateChange))]
[JsonSerializable(typeof(IntentEnd))]
[JsonSerializable(typeof(Denial))]
[JsonSerializable(typeof(JournalNote))]
[JsonSerializable(typeof(Opening))]
[JsonSerializable(typeof(Stop))]
[JsonSerializable(typeof(Resumption))]
[JsonSerializable(typeof(EmergencyLine))]
[JsonSerializable(typeof(AcceptedPolicy))]
[JsonSerializable(typeof(Baseline))]
[JsonSerializable(typeof(Approval))]
[JsonSerializable(typeof(Taint))]
internal sealed partial class JournalJson : JsonSerializerContext
{
    /// <summary>One text for one amount: 10 and 10.0 are the same order.</summary>
    internal sealed class AmountConverter : JsonConverter<decimal>
    {
        private const decimal One = 1.0000000000000000000000000000m;

        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value / One);
    }

    /// <summary>A contract by its OCC symbol.</summary>
    internal sealed class OptionSymbolConverter : JsonConverter<OptionSymbol>
    {
        public override OptionSymbol Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Api.OptionData.OptionSymbol.Parse(reader.GetString() ?? "") ?? throw new JsonException("Not a contract.");

        public override void Write(Utf8JsonWriter writer, OptionSymbol value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
