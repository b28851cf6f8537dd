namespace AlpacaMcp.Server.Cli.Install;

/// <summary>What stands between two tokens of a JSON text: space, comments, and perhaps a comma.</summary>
/// <param name="Comma">Where the comma is; null without one.</param>
/// <param name="End">The byte after the last that is no space.</param>
/// <param name="EndsInLineComment">Whether what is put there would be commented out.</param>
internal sealed record JsonGap(int? Comma, int End, bool EndsInLineComment)
{
    /// <summary>Reads a gap of a text that was found to be JSON.</summary>
    public static JsonGap Read(ReadOnlySpan<byte> text, int from, int to)
    {
        var gap = new JsonGap(null, from, false);
        for (var at = from; at < to;)
        {
            if (text[at] == '/')
                (gap, at) = Comment(gap, text[..to], at);
            else
                gap = Plain(gap, text[at], at++);
        }

        return gap;
    }

    private static JsonGap Plain(JsonGap gap, byte character, int at) => character switch
    {
        (byte)',' => new(at, at + 1, false),
        (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' => gap,
        _ => gap with { End = at + 1 },
    };

    private static (JsonGap Gap, int At) Comment(JsonGap gap, ReadOnlySpan<byte> text, int at)
    {
        var isLine = text[at + 1] == '/';
        var rest = text[(at + 2)..];
        var length = isLine ? rest.IndexOfAny((byte)'\r', (byte)'\n') : rest.IndexOf("*/"u8) + 2;
        var end = length < 0 ? text.Length : at + 2 + length;
        return (gap with { End = end, EndsInLineComment = isLine }, end);
    }
}
