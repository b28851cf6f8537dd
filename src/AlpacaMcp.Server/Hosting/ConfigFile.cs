using System.Text;
using System.Text.Json;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Reads one JSON object: the names of the settings and their values, and under "accounts" an object of the same kind for each account.</summary>
internal static class ConfigFile
{
    private const string Accounts = "accounts";

    /// <summary>The members of the object, in order, with the line each stands on.</summary>
    public static IReadOnlyList<SettingLine> Read(string path, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content.TrimStart('\uFEFF'));
        var reader = new Utf8JsonReader(bytes, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            return Whole(ref reader, bytes, path);
        }
        catch (JsonException broken)
        {
            throw new StartupRefusedException($"{path}, line {(broken.LineNumber ?? 0) + 1}: not valid JSON.");
        }
    }

    private static List<SettingLine> Whole(ref Utf8JsonReader reader, byte[] bytes, string path)
    {
        List<SettingLine> lines = [];
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new StartupRefusedException($"{path}: expected one JSON object such as {{ \"ALPACA_DATA_FEED\": \"iex\" }}.");
        Members(ref reader, bytes, path, "", lines);
        while (reader.Read())
        {
            // Reads to the end, so that anything after the object is reported as broken JSON.
        }

        return lines;
    }

    /// <param name="reader">At the beginning of an object; afterwards at its end.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="path">Its name.</param>
    /// <param name="prefix">What the names of the object's settings begin with.</param>
    /// <param name="lines">Where they go.</param>
    private static void Members(ref Utf8JsonReader reader, byte[] bytes, string path, string prefix, List<SettingLine> lines)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (name, line) = (reader.GetString() ?? "", LineAt(bytes, reader.TokenStartIndex));
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject && prefix.Length == 0 && name == Accounts)
                Each(ref reader, bytes, path, lines);
            else
                lines.Add(new(prefix + name, Text(ref reader, name, line, path), line));
        }
    }

    private static void Each(ref Utf8JsonReader reader, byte[] bytes, string path, List<SettingLine> lines)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (account, line) = (reader.GetString() ?? "", LineAt(bytes, reader.TokenStartIndex));
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                throw new StartupRefusedException($"{path}, line {line}: the account {account} must be an object of settings.");
            Members(ref reader, bytes, path, AccountScope.Prefix(account), lines);
        }
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
