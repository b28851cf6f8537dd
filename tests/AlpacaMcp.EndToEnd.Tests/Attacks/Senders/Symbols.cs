using System.Text.Json.Nodes;

namespace AlpacaMcp.EndToEnd.Tests.Attacks.Senders;

/// <summary>Symbols that are more, or something else, than they seem.</summary>
internal static class Symbols
{
    public static IReadOnlyDictionary<string, Sender> All { get; } = new Dictionary<string, Sender>
    {
        ["symbol.query"] = Bought("AAPL?side=sell&qty=9"),
        ["symbol.path"] = Bought("AAPL/../../orders"),
        ["symbol.crlf"] = Bought("AAPL\r\nX-Note: a"),
        ["symbol.nul"] = Bought("AAPL\0"),
        ["symbol.escape"] = Bought("\u001b[2JAAPL"),
        ["symbol.json"] = Bought("AAPL\",\"qty\":\"1000"),
        ["symbol.statement"] = Bought("AAPL';DROP TABLE orders;--"),
        ["symbol.template"] = Bought("{{AAPL}}${ALPACA_SECRET_KEY}"),
        ["symbol.list"] = Bought("AAPL,MSFT"),
        ["symbol.cyrillic"] = Bought("\u0410\u0410PL"),
        ["symbol.full_width"] = Bought("\uff21\uff21\uff30\uff2c"),
        ["symbol.mathematical"] = Bought("\U0001d400\U0001d400PL"),
        ["symbol.small_capital"] = Bought("AAP\u029f"),
        ["symbol.kelvin"] = Bought("\u212aO"), // its small form is the k of every alphabet
        ["symbol.right_to_left"] = Bought("\u202eLPAA"),
        ["symbol.zero_width"] = Bought("AA\u200bPL"),
        ["symbol.joined"] = Bought("AA\u2060PL"),
        ["symbol.combining"] = Bought("AAPL\u0301"),
        ["symbol.byte_order_mark"] = Bought("\ufeffAAPL"),
        ["symbol.tag"] = Bought("AAPL\U000e0041"),
        ["symbol.long"] = Bought(new string('A', 10_000)),
        ["symbol.empty"] = Bought(""),
        ["symbol.quoted"] = target => target.SendAsync(Asked.Call("get_stock_bars", new JsonObject { ["symbols"] = "AAPL\u202e,MSFT" }.ToJsonString())),
    };

    private static Sender Bought(string symbol) => target =>
        target.SendAsync(Asked.Call("place_stock_order", new JsonObject { ["symbol"] = symbol, ["side"] = "buy", ["qty"] = 1 }.ToJsonString()));
}
