namespace AlpacaMcp.EndToEnd.Tests.Attacks.Senders;

/// <summary>Quantities and prices that are none, or that are read in two ways.</summary>
internal static class Quantities
{
    public static IReadOnlyDictionary<string, Sender> All { get; } = new Dictionary<string, Sender>
    {
        ["quantity.zero"] = Of("0"),
        ["quantity.minus_zero"] = Of("-0"),
        ["quantity.negative"] = Of("-1"),
        ["quantity.1e308"] = Of("1e308"),
        ["quantity.1e400"] = Of("1e400"),
        ["quantity.1e-30"] = Of("1e-30"),
        ["quantity.vanishing"] = Of("1e-99999999999"),
        ["quantity.thousands"] = Of("\"1,000\""),
        ["quantity.decimal_comma"] = Of("\"1,5\""),
        ["quantity.underscore"] = Of("\"1_000\""),
        ["quantity.nan"] = Of("\"NaN\""),
        ["quantity.infinity"] = Of("\"Infinity\""),
        ["quantity.decimals"] = Of("0.1234567891"),
        ["quantity.all_decimals"] = Of("0.9999999999999999999999999999"),
        ["quantity.largest_decimal"] = Of("79228162514264337593543950335"),
        ["quantity.full_width"] = Of("\"\uff11\uff10\""),
        ["quantity.arabic"] = Of("\"\u0661\u0660\""),
        ["quantity.hexadecimal"] = Of("\"0x10\""),
        ["quantity.in_brackets"] = Of("\"(1)\""),
        ["quantity.unit"] = Of("\"1 lot\""),
        ["quantity.percent"] = Of("\"100%\""),
        ["quantity.true"] = Of("true"),
        ["quantity.list"] = Of("[1,2]"),
        ["quantity.object"] = Of("{\"value\":1}"),
        ["quantity.above_the_notional"] = Of("51"), // at 200.00 it is 10,200, and the limit is 10,000
        ["quantity.above_the_shares"] = ManySharesAsync,
        ["quantity.and_notional"] = Over.Order("""{"symbol":"AAPL","side":"buy","qty":1,"notional":100}"""),
        ["quantity.notional_1e308"] = Over.Order("""{"symbol":"AAPL","side":"buy","notional":1e308}"""),
        ["quantity.notional_negative"] = Over.Order("""{"symbol":"AAPL","side":"buy","notional":-100}"""),
        ["quantity.price_zero"] = Over.Order("""{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_price":0}"""),
        ["quantity.price_negative"] = Over.Order("""{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_price":-5}"""),
        ["quantity.price_decimals"] = Over.Order("""{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_price":199.999}"""),
        ["quantity.more_than_all"] = Over.Call("close_position", """{"symbol_or_asset_id":"AAPL","percentage":101}"""),
        ["quantity.short"] = Over.Order("""{"symbol":"MSFT","side":"sell","qty":1}"""),
        ["quantity.coins_1e308"] = Over.Call("place_crypto_order", """{"symbol":"BTC/USD","side":"buy","qty":1e308}"""),
        ["quantity.contracts"] = Over.Call("place_option_order", """{"symbol":"AAPL260320C00200000","side":"buy","qty":0.5}"""),
    };

    // At 9.00 they are 9,009, which is within the limit of 10,000; of shares there may be 1,000.
    private static Task<Reply> ManySharesAsync(ITarget target)
    {
        target.Exchange.Market.Pin("F", 8.99m, 9.00m);
        return target.SendAsync(Asked.Call("place_stock_order", """{"symbol":"F","side":"buy","qty":1001,"type":"limit","limit_price":9}"""));
    }

    private static Sender Of(string quantity) => Over.Order($$"""{"symbol":"AAPL","side":"buy","qty":{{quantity}}}""");
}
