using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AlpacaMcp.Server.Cli.Install;

/// <summary>A JSON text that is changed where it is told to, and nowhere else: order, comments, indentation and line ends stay as they are.</summary>
internal sealed class JsonText
{
    private readonly byte[] _text;
    private readonly bool _takesComments;
    private readonly JsonLayout _layout;

    private JsonText(byte[] text, bool takesComments)
    {
        (_text, _takesComments) = (text, takesComments);
        Whole = JsonSpan.Read(text, takesComments);
        _layout = JsonLayout.Of(text, Whole);
    }

    /// <summary>What is in it.</summary>
    public JsonSpan Whole { get; }

    /// <summary>The text, UTF-8.</summary>
    public ReadOnlySpan<byte> Bytes => _text;

    /// <summary>Reads a text.</summary>
    /// <exception cref="InstallRefusedException">It is no JSON object; says where.</exception>
    public static JsonText Read(byte[] text, bool takesComments)
    {
        try
        {
            var read = new JsonText(text, takesComments);
            return read.Whole.Kind == JsonTokenType.StartObject ? read : throw new InstallRefusedException("It is JSON, but no object.");
        }
        catch (JsonException broken)
        {
            throw new InstallRefusedException($"Line {(broken.LineNumber ?? 0) + 1}, byte {(broken.BytePositionInLine ?? 0) + 1} of the line: not valid JSON{(takesComments ? "" : " (which has no comments and no trailing commas)")}.");
        }
        catch (InvalidOperationException)
        {
            throw new InstallRefusedException("A name in it is no valid text.");
        }
    }

    /// <summary>The span under a path of names; null when there is none.</summary>
    /// <exception cref="InstallRefusedException">A name of the path is there twice, or is no object.</exception>
    public JsonSpan? Find(params ReadOnlySpan<string> path)
    {
        var found = Whole;
        for (var at = 0; at < path.Length; at++)
        {
            if (found.Kind != JsonTokenType.StartObject)
                throw new InstallRefusedException($"\"{path[at - 1]}\" in it is no object.");
            if (found.Member(path[at]) is not { } next)
                return null;
            found = next;
        }

        return found;
    }

    /// <summary>The value under a path; null when there is none.</summary>
    public JsonNode? Value(params ReadOnlySpan<string> path)
    {
        if (Find(path) is not { } span)
            return null;
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false, MaxDepth = 512 };
        try
        {
            return JsonNode.Parse(Bytes[span.Start..span.End], documentOptions: options);
        }
        catch (JsonException)
        {
            throw new InstallRefusedException($"A name in \"{span.Name}\" stands there more than once. Keep one of them.");
        }
    }

    /// <summary>The text with a value under a path; what is missing on the way is made.</summary>
    public JsonText With(JsonNode value, params ReadOnlySpan<string> path)
    {
        var depth = path.Length;
        while (Find(path[..depth]) is null)
            depth--;
        var there = Find(path[..depth])!; // the loop ended there
        if (depth == path.Length)
            return JsonNode.DeepEquals(Value(path), value) ? this : Spliced((there.Start, there.End, _layout.Text(value, IsInline(there) ? null : JsonLayout.Indent(_text, there.Start))));
        if (there.Kind != JsonTokenType.StartObject)
            throw new InstallRefusedException($"\"{there.Name}\" in it is no object.");
        var inner = value;
        for (var at = path.Length - 1; at > depth; at--)
            inner = new JsonObject { [path[at]] = inner.DeepClone() };
        return there.Inner.Count == 0 ? InEmpty(there, path[depth], inner) : AfterLast(there, path[depth], inner);
    }

    /// <summary>The text without what stands under a path: the opposite of putting it there.</summary>
    public JsonText Without(params ReadOnlySpan<string> path)
    {
        if (Find(path) is not { } member || Find(path[..^1]) is not { } parent)
            return this;
        var index = parent.Inner.ToList().IndexOf(member);
        var before = JsonGap.Read(_text, index == 0 ? parent.Start + 1 : parent.Inner[index - 1].End, member.NameStart);
        var after = JsonGap.Read(_text, member.End, index + 1 < parent.Inner.Count ? parent.Inner[index + 1].NameStart : parent.End - 1);
        if (parent.Inner.Count == 1 && before.End == parent.Start + 1 && after.End == (after.Comma + 1 ?? member.End))
            return Spliced((parent.Start + 1, parent.End - 1, ""));
        var from = before.EndsInLineComment && !EndsLine(after.Comma + 1 ?? member.End) ? member.NameStart : before.End; // what follows must not become a comment
        return after.Comma is null && before.Comma is { } comma
            ? Spliced((comma, comma + 1, ""), (from, member.End, ""))
            : Spliced((from, member.End, ""), (after.Comma ?? member.End, after.Comma + 1 ?? member.End, ""));
    }

    private bool EndsLine(int at) => _text.AsSpan(at).TrimStart(" \t\r"u8) is { IsEmpty: false } rest && rest[0] == '\n';

    private JsonText InEmpty(JsonSpan there, string name, JsonNode value)
    {
        var gap = JsonGap.Read(_text, there.Start + 1, there.End - 1);
        var outer = JsonLayout.Indent(_text, there.Start);
        if (_layout.IsOneLine)
            return Spliced((gap.End, there.End - 1, Member(name, value, null)));
        return Spliced((gap.End, there.End - 1, _layout.NewLine + outer + _layout.Unit + Member(name, value, outer + _layout.Unit) + _layout.NewLine + outer));
    }

    private JsonText AfterLast(JsonSpan there, string name, JsonNode value)
    {
        var (first, last) = (there.Inner[0], there.Inner[^1]);
        var gap = JsonGap.Read(_text, last.End, there.End - 1);
        var indent = IsInline(first) && !gap.EndsInLineComment ? null : JsonLayout.Indent(_text, first.NameStart);
        var lead = indent is null ? (_text[last.Start - 1] == ' ' ? " " : "") : _layout.NewLine + indent;
        var added = lead + Member(name, value, indent) + (gap.Comma is null ? "" : ",");
        return gap.Comma is null ? Spliced((last.End, last.End, ","), (gap.End, gap.End, added)) : Spliced((gap.End, gap.End, added));
    }

    // No line begins with it, only with what it is in.
    private bool IsInline(JsonSpan member) => Encoding.UTF8.GetByteCount(JsonLayout.Indent(_text, member.NameStart)) is var length
        && _text.AsSpan(0, member.NameStart - length) is { IsEmpty: false } before && before[^1] != (byte)'\n';

    private string Member(string name, JsonNode value, string? indent) =>
        $"{_layout.Text(JsonValue.Create(name), null)}:{(indent is null ? "" : " ")}{_layout.Text(value, indent)}";

    private JsonText Spliced(params ReadOnlySpan<(int From, int To, string Text)> changes)
    {
        List<byte> spliced = [];
        var at = 0;
        foreach (var (from, to, text) in changes)
        {
            spliced.AddRange(_text.AsSpan(at, from - at));
            spliced.AddRange(Encoding.UTF8.GetBytes(text));
            at = to;
        }

        spliced.AddRange(_text.AsSpan(at));
        try
        {
            return new([.. spliced], _takesComments);
        }
        catch (JsonException)
        {
            throw new InstallRefusedException("It is laid out so that it cannot be changed safely.");
        }
    }
}
