using System.Text;

namespace AlpacaMcp.EndToEnd.Tests.Attacks.Senders;

/// <summary>Messages that are none, are too large, or say something twice.</summary>
internal static class Bodies
{
    private const string Quantity = "\"qty\":1";
    private const int LargestMessage = 4 * 1024 * 1024;

    public static IReadOnlyDictionary<string, Sender> All { get; } = new Dictionary<string, Sender>
    {
        ["body.too_large"] = TooLargeAsync,
        ["body.depth_1000"] = Over.Unreadable(OrderWith($"{new string('[', 1_000)}{new string(']', 1_000)}")),
        ["body.depth_million"] = Over.Unreadable(OrderWith($"{new string('[', 1_000_000)}{new string(']', 1_000_000)}")),
        ["body.depth_of_objects"] = Over.Unreadable(OrderWith($"{string.Concat(Enumerable.Repeat("{\"a\":", 1_000))}1{new string('}', 1_000)}")),
        ["body.million_digits"] = target => target.SendAsync(Asked.Order with { Body = OrderWith(new string('9', 1_000_000)) }),
        ["body.million_decimals"] = target => target.SendAsync(Asked.Order with { Body = OrderWith($"1.{new string('0', 1_000_000)}1") }),
        ["body.megabyte_of_text"] = target => target.SendAsync(Asked.Order with { Body = OrderWith($"\"{new string('9', 3_000_000)}\"") }),
        ["body.argument_twice"] = Over.Order("""{"symbol":"AAPL","side":"buy","qty":1,"qty":2}"""),
        ["body.argument_twice_escaped"] = Over.Order("""{"symbol":"AAPL","side":"buy","qty":1,"\u0071ty":2}"""),
        ["body.unknown_argument"] = Over.Order("""{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_prise":1}"""),
        ["body.prototype"] = Over.Order("""{"symbol":"AAPL","side":"buy","qty":1,"__proto__":{"limit_price":1}}"""),
        ["body.number_for_a_word"] = Over.Order("""{"symbol":"AAPL","side":7,"qty":1}"""),
        ["body.arguments_in_a_list"] = Over.Call("place_stock_order", $"[{Asked.OneShare}]"),
        ["body.nan"] = Over.Unreadable(OrderWith("NaN")),
        ["body.infinity"] = Over.Unreadable(OrderWith("-Infinity")),
        ["body.leading_zero"] = Over.Unreadable(OrderWith("01")),
        ["body.hexadecimal"] = Over.Unreadable(OrderWith("0x10")),
        ["body.lone_surrogate"] = Over.Order("""{"symbol":"AAPL\ud800","side":"buy","qty":1}"""),
        ["body.batch"] = Over.Unreadable($"[{Asked.Clock.Body},{Asked.Order.Body}]"),
        ["body.empty_batch"] = Over.Unreadable("[]"),
        ["body.null"] = Over.Unreadable("null"),
        ["body.text"] = Over.Unreadable("\"place_stock_order\""),
        ["body.nul_byte"] = Over.Unreadable("\0"),
        ["body.cut_off"] = Over.Unreadable(Asked.Order.Body[..^2]),
        ["body.comment"] = Over.Unreadable($"/* an order */ {Asked.Order.Body}"),
        ["body.trailing_comma"] = Over.Unreadable(Asked.Order.Body[..^1] + ",}"),
        ["body.two_messages"] = Over.Unreadable($"{Asked.Clock.Body} {Asked.Order.Body}"),
        ["body.not_unicode"] = Over.Raw(new() { Body = Asked.Order.Body.Replace("AAPL", "AAPL\u00ff\u00fe", StringComparison.Ordinal) }),
        ["body.other_protocol"] = Over.Unreadable(Asked.Order.Body.Replace("\"2.0\"", "\"1.0\"", StringComparison.Ordinal)),
    };

    private static string OrderWith(string quantity) => Asked.Order.Body.Replace(Quantity, $"\"qty\":{quantity}", StringComparison.Ordinal);

    // A line of that length ends a server on standard input, so it is a server of its own.
    private static async Task<Reply> TooLargeAsync(ITarget target)
    {
        var body = OrderWith($"\"{new string('9', LargestMessage)}\"");
        if (target is HttpTarget http)
            return await http.SendUnreadableAsync(body);
        var settings = new Dictionary<string, string>(target.Settings);
        settings.Remove("ALPACA_MCP_HOME");
        using var process = new ServerProcess(settings);
        try
        {
            await process.Input.WriteAsync(Encoding.ASCII.GetBytes(body + "\n"));
            await process.Input.FlushAsync();
        }
        catch (IOException)
        {
            // It listens no longer.
        }

        var (exitCode, output, _) = await process.EndAsync();
        return new($"exit {exitCode}", output);
    }
}
