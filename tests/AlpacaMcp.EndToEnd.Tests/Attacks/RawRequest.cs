namespace AlpacaMcp.EndToEnd.Tests.Attacks;

/// <summary>A request written byte by byte. As it stands it places an order of one share; an attack changes one thing of it. {host}, {port} and {trap} are filled in.</summary>
internal sealed record RawRequest
{
    public string Line { get; init; } = "POST /mcp";

    /// <summary>Null leaves the header out.</summary>
    public string? Host { get; init; } = "{host}";

    /// <summary>Null leaves the header out.</summary>
    public string? Origin { get; init; }

    /// <summary>Null leaves the header out.</summary>
    public string? Type { get; init; } = "application/json";

    /// <summary>Null leaves the header out; the default shows what the target wants.</summary>
    public string? Authorization { get; init; } = "Bearer {trader}";

    public string Method { get; init; } = "tools/call";

    public string Name { get; init; } = "place_stock_order";

    public string Version { get; init; } = Asked.Version;

    /// <summary>More headers, without the end of the last line.</summary>
    public string? More { get; init; }

    public string Body { get; init; } = Asked.Order.Body;

    /// <summary>Null says how long the body is.</summary>
    public string? Length { get; init; }

    public string Text(HttpTarget target)
    {
        (string Name, string? Value)[] headers =
        [
            ("Host: ", Host), ("Origin: ", Origin), ("Authorization: ", target.Trader is null && Authorization == "Bearer {trader}" ? null : Authorization), ("Content-Type: ", Type),
            ("MCP-Protocol-Version: ", Version), ("Mcp-Method: ", Method), ("Mcp-Name: ", Name), ("Accept: ", "application/json, text/event-stream"),
            ("", More), ("Content-Length: ", Length ?? $"{Body.Length}"), ("Connection: ", "close"),
        ];
        var head = string.Concat(headers.Where(header => header.Value is not null).Select(header => $"{header.Name}{header.Value}\r\n"));
        return $"{Line} HTTP/1.1\r\n{head}\r\n{Body}"
            .Replace("{host}", target.Endpoint.Authority, StringComparison.Ordinal)
            .Replace("{port}", $"{target.Endpoint.Port}", StringComparison.Ordinal)
            .Replace("{trap}", target.Trap.Authority, StringComparison.Ordinal)
            .Replace("{console}", Line.Contains("{console}", StringComparison.Ordinal) || More?.Contains("{console}", StringComparison.Ordinal) == true ? target.ConsoleKey : "", StringComparison.Ordinal)
            .Replace("{trader}", target.Trader, StringComparison.Ordinal);
    }
}
