using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ModelContextProtocol;

namespace AlpacaMcp.Server.Mcp;

/// <summary>The JSON that tools speak: snake_case, numbers as numbers, nothing for what is absent.</summary>
internal static class ToolJson
{
    internal static JsonSerializerOptions Options { get; } = Create();

    /// <summary>For JSON that stands inside a text: quotes and signs as they are, not as escapes that cost tokens.</summary>
    internal static ToolJsonContext Readable { get; } = new(new JsonSerializerOptions(ToolJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(McpJsonUtilities.DefaultOptions)
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.Strict,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.TypeInfoResolverChain.Insert(0, ToolJsonContext.Default);
        foreach (var converter in ToolJsonContext.Default.Options.Converters)
            options.Converters.Add(converter);
        options.MakeReadOnly();
        return options;
    }
}
