using System.Globalization;
using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Exchange.Orders;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints;

/// <summary>The filters that the list of contracts and the chain share; each API refuses in its own way.</summary>
internal sealed class OptionFilterReader(IQueryCollection query, Func<string, Refusal> refuse)
{
    public Outcome<OptionFilter> Read()
    {
        var type = Text("type");
        var (parsedType, after) = (WireWord.Parse<OptionType>(type), Text("page_token") is { Length: > 0 } token ? OptionToken.Read(token) : "");
        if (type.Length > 0 && parsedType is null)
            return refuse($"invalid type: {type}");
        if (after is null)
            return refuse("invalid page_token");
        var root = Text("root_symbol");
        var filter = new OptionFilter { Type = parsedType, After = after };
        return Expirations(Strikes(root.Length == 0 ? filter : filter with { Underlyings = [.. filter.Underlyings.Where(stock => OptionContracts.RootOf(stock) == root)] }));
    }

    /// <summary>How many results a page holds.</summary>
    public Outcome<string> Limit(int largest, out int limit)
    {
        const int Usual = 100;
        limit = Usual;
        var text = Text("limit");
        return text.Length == 0 || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit >= 1 && limit <= largest)
            ? text
            : refuse($"invalid limit: {text}, it must be between 1 and {largest}");
    }

    private Outcome<OptionFilter> Strikes(OptionFilter filter)
    {
        if (!TryStrike("strike_price_gte", 0, out var low) || !TryStrike("strike_price_lte", decimal.MaxValue, out var high))
            return refuse("invalid strike price");
        return filter with { LowestStrike = low, HighestStrike = high };
    }

    /// <summary>An exact date and the two bounds all hold.</summary>
    private Outcome<OptionFilter> Expirations(Outcome<OptionFilter> filter)
    {
        if (!filter.Succeeded)
            return filter;
        if (!TryDate("expiration_date", out var exact) || !TryDate("expiration_date_gte", out var from) || !TryDate("expiration_date_lte", out var to))
            return refuse("invalid expiration date: it must be YYYY-MM-DD");
        var dates = filter.Value with { From = from ?? DateOnly.MinValue, To = to ?? DateOnly.MaxValue };
        return exact is { } day ? dates with { From = day > dates.From ? day : dates.From, To = day < dates.To ? day : dates.To } : dates;
    }

    private bool TryStrike(string name, decimal absent, out decimal strike)
    {
        strike = absent;
        return Text(name) is "" || decimal.TryParse(Text(name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out strike);
    }

    private bool TryDate(string name, out DateOnly? date)
    {
        date = null;
        if (Text(name) is "")
            return true;
        if (!DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            return false;
        date = read;
        return true;
    }

    private string Text(string name) => query[name].ToString();
}
