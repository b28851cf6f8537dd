using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Conformance.Tools;

/// <summary>Every kind of content, and an error.</summary>
internal static class ContentTools
{
    [McpServerTool(Name = "test_simple_text")]
    public static string Text() => "This is a simple text response for testing.";

    [McpServerTool(Name = "test_image_content")]
    public static ContentBlock Picture() => ImageContentBlock.FromBytes(Media.Pixel, "image/png");

    [McpServerTool(Name = "test_audio_content")]
    public static ContentBlock Sound() => AudioContentBlock.FromBytes(Media.Silence, "audio/wav");

    [McpServerTool(Name = "test_embedded_resource")]
    public static ContentBlock Resource() => Embedded("test://embedded-resource", "text/plain", "This is an embedded resource content.");

    [McpServerTool(Name = "test_multiple_content_types")]
    public static IEnumerable<ContentBlock> Several() =>
    [
        new TextContentBlock { Text = "Multiple content types test:" },
        ImageContentBlock.FromBytes(Media.Pixel, "image/png"),
        Embedded("test://mixed-content-resource", "application/json", """{"test":"data","value":123}"""),
    ];

    [McpServerTool(Name = "test_error_handling")]
    public static string Error() => throw new InvalidOperationException("This tool intentionally returns an error for testing");

    private static EmbeddedResourceBlock Embedded(string uri, string type, string text) =>
        new() { Resource = new TextResourceContents { Uri = uri, MimeType = type, Text = text } };
}
