namespace AlpacaMcp.EndToEnd.Tests.Attacks.Senders;

/// <summary>Headers that two readers would read in two ways, and more of them than anybody needs.</summary>
internal static class Headers
{
    public static IReadOnlyDictionary<string, Sender> All { get; } = new Dictionary<string, Sender>
    {
        ["header.bare_cr"] = With("X-Note: a\rX-Other: b"),
        ["header.bare_lf"] = With("X-Note: a\nX-Other b"),
        ["header.nul"] = With("X-Note: a\0b"),
        ["header.space"] = With("X Note: a"),
        ["header.folded"] = With("X-Note: a\r\n Authorization: b"),
        ["header.crlf_encoded"] = Over.Raw(new() { Version = "2025-11-25", More = "Mcp-Session-Id: x%0d%0aSet-Cookie:%20a=b" }),
        ["header.two_lengths"] = With("Content-Length: 5"),
        ["header.length_and_chunks"] = With("Transfer-Encoding: chunked"),
        ["header.negative_length"] = Over.Raw(new() { Length = "-1" }),
        ["header.compressed"] = With("Content-Encoding: gzip"),
        ["header.long"] = With($"X-Note: {new string('x', 17 * 1024)}"),
        ["header.many"] = With(string.Join("\r\n", Enumerable.Range(0, 70).Select(i => $"X-Note-{i}: x"))),
        ["header.long_line"] = Over.Raw(new() { Line = $"POST /{new string('x', 5 * 1024)}" }),
        ["header.other_tool"] = Over.Raw(new() { Name = "get_clock" }),
        ["header.other_method"] = Over.Raw(new() { Method = "tools/list" }),
        ["header.unknown_version"] = Over.Raw(new() { Version = "1999-01-01" }),
        ["header.get_with_body"] = Over.Raw(new() { Line = "GET /mcp" }),
        ["header.made_up_method"] = Over.Raw(new() { Line = "TRACE /mcp" }),
    };

    private static Sender With(string more) => Over.Raw(new() { More = more });
}
