using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AlpacaMcp.Server.Docs;

/// <summary>JSON as people keep it in files: two spaces, one line end, letters as they are.</summary>
internal static class JsonText
{
    internal static string Of(JsonNode node)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            node.WriteTo(writer);
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }
}
