using System.Text;
using System.Text.Json;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Reads one flat JSON object: the names of the settings and their values.</summary>
internal static class ConfigFile
{
    /// <summary>The members of the object, in order, with the line each stands on.</summary>
    public static IReadOnlyList<SettingLine> Read(string path, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content.TrimStart('\uFEFF'));
        var reader = new Utf8JsonReader(bytes, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            return Members(ref reader, bytes, path);
        }
        catch (JsonException broken)
        {
            throw new StartupRefusedException($"{path}, line {(broken.LineNumber ?? 0) + 1}: not valid JSON.");
        }
    }

    private static List<SettingLine> Members(ref Utf8JsonReader reader, byte[] bytes, string path)
    {
        List<SettingLine> members = [];
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new StartupRefusedException($"{path}: expected one JSON object such as {{ \"ALPACA_DATA_FEED\": \"iex\" }}.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var line = LineAt(bytes, reader.TokenStartIndex);
            var name = reader.GetString() ?? "";
            reader.Read();
            members.Add(new(name, Text(ref reader, name, line, path), line));
        }

        while (reader.Read())
        {
            // Reads to the end, so that anything after the object is reported as broken JSON.
        }

        return members;
    }

    private static string Text(ref Utf8JsonReader reader, string name, int line, string path) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString() ?? "",
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "",
        _ => throw new StartupRefusedException($"{path}, line {line}: {name} must be a string, a number, true or false; lists are written with commas in one string."),
    };

    private static int LineAt(byte[] bytes, long index) => 1 + bytes.AsSpan(0, (int)index).Count((byte)'\n');
}
