using System.Text.Json;

namespace AlpacaMcp.Server.Cli.Install;

/// <summary>A value in a JSON text, and where it stands.</summary>
/// <param name="Name">Of the member that it is the value of; empty for an element of an array and for the whole.</param>
/// <param name="NameStart">The byte at which the member begins; of others, the value.</param>
/// <param name="Start">The byte at which the value begins.</param>
/// <param name="End">The byte after its last.</param>
/// <param name="Kind">What it begins with.</param>
/// <param name="Inner">Members of an object or elements of an array, in order.</param>
internal sealed record JsonSpan(string Name, int NameStart, int Start, int End, JsonTokenType Kind, IReadOnlyList<JsonSpan> Inner)
{
    private const int Deepest = 512;

    /// <summary>Reads a whole text.</summary>
    /// <param name="text">UTF-8 without a mark of its order.</param>
    /// <param name="takesComments">Whether comments and trailing commas are allowed.</param>
    /// <exception cref="JsonException">It is not JSON.</exception>
    /// <exception cref="InvalidOperationException">A name in it is no text.</exception>
    public static JsonSpan Read(ReadOnlySpan<byte> text, bool takesComments)
    {
        var reader = new Utf8JsonReader(text, new()
        {
            CommentHandling = takesComments ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
            AllowTrailingCommas = takesComments,
            MaxDepth = Deepest,
        });
        reader.Read();
        var whole = Read(ref reader, "", (int)reader.TokenStartIndex);
        reader.Read(); // Whatever follows the value is an error.
        return whole;
    }

    /// <summary>The member of that name; null when there is none.</summary>
    /// <exception cref="InstallRefusedException">There is more than one.</exception>
    public JsonSpan? Member(string name) => Inner.Where(member => member.Name == name).Take(2).ToList() switch
    {
        [] => null,
        [var only] => only,
        _ => throw new InstallRefusedException($"\"{name}\" stands there more than once. Keep one of them."),
    };

    private static JsonSpan Read(ref Utf8JsonReader reader, string name, int nameStart)
    {
        var (start, kind) = ((int)reader.TokenStartIndex, reader.TokenType);
        List<JsonSpan> inner = [];
        if (kind is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
                inner.Add(Element(ref reader));
        }

        return new(name, nameStart, start, (int)reader.BytesConsumed, kind, inner);
    }

    private static JsonSpan Element(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType != JsonTokenType.PropertyName)
            return Read(ref reader, "", start);
        var name = reader.GetString() ?? "";
        reader.Read();
        return Read(ref reader, name, start);
    }
}
