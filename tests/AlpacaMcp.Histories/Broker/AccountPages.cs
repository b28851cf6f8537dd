using System.Text.Json;

namespace AlpacaMcp.Histories.Broker;

/// <summary>Account, positions, clock and prices as the broker shows them.</summary>
internal sealed class AccountPages(Book book, Market market)
{
    private static readonly Guid AccountId = new("7f6b0b0e-5c0c-4d0e-9f6e-0d5f7f2a1c11");

    public byte[] Account() => Wire.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", AccountId);
        json.WriteString("account_number", "PA3HISTORIES");
        json.WriteString("status", "ACTIVE");
        json.WriteString("currency", "USD");
        json.WriteString("equity", Wire.Text(book.Equity));
        json.WriteString("last_equity", Wire.Text(Book.StartingCash));
        json.WriteString("cash", Wire.Text(book.Cash));
        json.WriteString("buying_power", Wire.Text(book.Cash * 2));
        json.WriteString("multiplier", "2");
        json.WriteBoolean("shorting_enabled", true);
        json.WriteEndObject();
    });

    public static byte[] Clock(DateTimeOffset now) => Wire.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("timestamp", now);
        json.WriteBoolean("is_open", TradingHours.IsOpen(now));
        json.WriteString("next_open", TradingHours.NextOpen(now));
        json.WriteString("next_close", TradingHours.NextClose(now));
        json.WriteEndObject();
    });

    public byte[] Positions(DateTimeOffset at) =>
        Wire.List(market.Symbols.Where(symbol => book.Position(symbol, at) != 0), (json, symbol) => Position(json, symbol, at));

    public byte[]? Position(string symbol, DateTimeOffset at) =>
        book.Position(symbol, at) == 0 ? null : Wire.Write(json => Position(json, symbol, at));

    public static byte[] Asset(string symbol) => Wire.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", AccountId);
        json.WriteString("class", "us_equity");
        json.WriteString("exchange", "NASDAQ");
        json.WriteString("symbol", symbol);
        json.WriteString("name", symbol);
        json.WriteString("status", "active");
        json.WriteBoolean("tradable", true);
        json.WriteBoolean("marginable", true);
        json.WriteBoolean("shortable", true);
        json.WriteBoolean("easy_to_borrow", true);
        json.WriteBoolean("fractionable", true);
        json.WriteEndObject();
    });

    public byte[] Snapshots(IEnumerable<string> symbols, DateTimeOffset now) => Wire.Write(json =>
    {
        json.WriteStartObject();
        foreach (var symbol in symbols.Where(market.Symbols.Contains))
            Snapshot(json, symbol, now);
        json.WriteEndObject();
    });

    /// <summary>One whole day, the one before today.</summary>
    public byte[] DailyBars(IEnumerable<string> symbols, DateTimeOffset now) => Wire.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("bars");
        foreach (var symbol in symbols.Where(market.Symbols.Contains))
        {
            json.WriteStartArray(symbol);
            Bar(json, null, symbol, now.Date.AddDays(-2));
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteNull("next_page_token");
        json.WriteEndObject();
    });

    private void Position(Utf8JsonWriter json, string symbol, DateTimeOffset at)
    {
        var (qty, held) = (book.Position(symbol, at), book.HeldForOrders(symbol, at));
        json.WriteStartObject();
        json.WriteString("asset_id", AccountId);
        json.WriteString("symbol", symbol);
        json.WriteString("asset_class", "us_equity");
        json.WriteString("qty", Wire.Text(qty));
        json.WriteString("qty_available", Wire.Text(qty > 0 ? qty - held : qty + held));
        json.WriteString("side", qty > 0 ? "long" : "short");
        json.WriteString("current_price", Wire.Text(market.Last(symbol)));
        json.WriteString("market_value", Wire.Text(qty * market.Last(symbol)));
        json.WriteEndObject();
    }

    private void Snapshot(Utf8JsonWriter json, string symbol, DateTimeOffset now)
    {
        var quotedAt = market.QuotesUntil < now ? market.QuotesUntil : now;
        json.WriteStartObject(symbol);
        json.WriteStartObject("latestTrade");
        json.WriteString("t", quotedAt);
        json.WriteNumber("p", market.Last(symbol));
        json.WriteEndObject();
        json.WriteStartObject("latestQuote");
        json.WriteString("t", quotedAt);
        json.WriteNumber("bp", market.Bid(symbol));
        json.WriteNumber("ap", market.Ask(symbol));
        json.WriteEndObject();
        Bar(json, "dailyBar", symbol, now.Date);
        Bar(json, "prevDailyBar", symbol, now.Date.AddDays(-1));
        json.WriteEndObject();
    }

    private void Bar(Utf8JsonWriter json, string? name, string symbol, DateTime day)
    {
        if (name is not null)
            json.WritePropertyName(name);
        json.WriteStartObject();
        json.WriteString("t", new DateTimeOffset(day.AddHours(4), TimeSpan.Zero));
        foreach (var price in (string[])["o", "h", "l", "c", "vw"])
            json.WriteNumber(price, market.Last(symbol));
        json.WriteNumber("v", 50_000_000);
        json.WriteEndObject();
    }
}
