using System.Globalization;
using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Exchange.Orders;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints.Options;

/// <summary>The filters that the list of contracts and the chain share; each API refuses in its own way.</summary>
internal sealed class OptionFilterReader(IQueryCollection query, Func<string, Refusal> refuse)
{
    private const int StandardLimit = 100;

    public Outcome<OptionFilter> Read()
    {
        var type = WireWord.Parse<OptionType>(query.Text("type"));
        if (type is null && query.Text("type") is { } unknown)
            return refuse($"invalid type: {unknown}");
        if ((query.Text("page_token") is { } token ? OptionToken.Parse(token) : "") is not { } after)
            return refuse("invalid page_token");
        var filter = new OptionFilter { Type = type, After = after };
        return Expirations(Strikes(query.Text("root_symbol") is { } root
            ? filter with { Underlyings = [.. filter.Underlyings.Where(stock => OptionContracts.RootOf(stock) == root)] }
            : filter));
    }

    /// <summary>How many results a page holds.</summary>
    /// <returns>Why not, or null.</returns>
    public Refusal? Limit(int largest, out int limit) => query.TryWhole("limit", StandardLimit, (1, largest), out limit)
        ? null
        : refuse($"invalid limit: {query["limit"]}, it must be between 1 and {largest}");

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
        if (!query.TryDay("expiration_date", out var exact) || !query.TryDay("expiration_date_gte", out var from) || !query.TryDay("expiration_date_lte", out var to))
            return refuse("invalid expiration date: it must be YYYY-MM-DD");
        var dates = filter.Value with { From = from ?? DateOnly.MinValue, To = to ?? DateOnly.MaxValue };
        return exact is { } day ? dates with { From = day > dates.From ? day : dates.From, To = day < dates.To ? day : dates.To } : dates;
    }

    private bool TryStrike(string name, decimal absent, out decimal strike)
    {
        strike = absent;
        return query.Text(name) is not { } text || decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out strike);
    }
}
