using AlpacaMcp.Api.Http;

namespace AlpacaMcp.Api.OptionData;

/// <summary>Where option data is read, with every query written out.</summary>
internal static class OptionDataPaths
{
    public const string Exchanges = $"{Root}/meta/exchanges";

    private const string Root = "/v1beta1/options";

    public static string Latest(string kind, IReadOnlyList<string> symbols, OptionFeed? feed) =>
        ApiPath.To($"{Root}/{kind}/latest").With("symbols", Contracts(symbols)).With("feed", feed?.Value).ToString();

    public static string Bars(OptionHistoryQuery query, string timeframe) => History("bars", query).With("timeframe", Given.Text(timeframe)).ToString();

    public static string Trades(OptionHistoryQuery query) => History("trades", query).ToString();

    public static string Of(OptionSnapshotsQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ApiPath.To($"{Root}/snapshots")
            .With("symbols", Contracts(query.Symbols))
            .With("feed", query.Feed?.Value)
            .With("updated_since", query.UpdatedSince)
            .With("limit", query.Limit)
            .With("page_token", query.PageToken)
            .ToString();
    }

    public static string Of(OptionChainQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ApiPath.To($"{Root}/snapshots").Segment(Given.Text(query.Underlying))
            .With("feed", query.Feed?.Value)
            .With("type", query.Type?.Value)
            .With("strike_price_gte", query.LowestStrike)
            .With("strike_price_lte", query.HighestStrike)
            .With("expiration_date", query.Expiration)
            .With("expiration_date_gte", query.EarliestExpiration)
            .With("expiration_date_lte", query.LatestExpiration)
            .With("root_symbol", query.RootSymbol)
            .With("updated_since", query.UpdatedSince)
            .With("limit", query.Limit)
            .With("page_token", query.PageToken)
            .ToString();
    }

    private static ApiPath History(string kind, OptionHistoryQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ApiPath.To($"{Root}/{kind}")
            .With("symbols", Contracts(query.Symbols))
            .With("start", query.Start)
            .With("end", query.End)
            .With("limit", query.Limit)
            .With("sort", query.Sort?.Value)
            .With("page_token", query.PageToken);
    }

    private static IReadOnlyList<string> Contracts(IReadOnlyList<string> symbols)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Given.Symbols(symbols).Count, OptionDataClient.MostSymbols, nameof(symbols));
        return symbols;
    }
}
