using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Locates;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Locates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Locates;

/// <summary>Shares to sell short of what is hard to borrow. https://docs.alpaca.markets/reference/listlocates</summary>
internal static class LocateRoutes
{
    private const string Root = "/v1/locates";
    private const int MostSymbols = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Root, (HttpRequest request, TradingAccount account) => List(request.Query, account));
        routes.MapPost(Root, CreateAsync);
        routes.MapGet($"{Root}/quotes", (HttpRequest request, TradingAccount account) => Quotes(request.Query, account));
        routes.MapGet($"{Root}/{{id}}", (string id, TradingAccount account) => Guid.TryParse(id, out var known)
            ? account.At(now => account.Locates.Find(known).Answer(locate => Shown(locate, now, StatusCodes.Status200OK)))
            : new RefusalResult(LocateRefusals.BadInput("locate_id must be a UUID")));
    }

    private static async Task<IResult> CreateAsync(HttpRequest request, TradingAccount account)
    {
        var sent = LocateRequest.Read(await RequestJson.ReadAsync(request));
        return sent.Answer(wish => account.At(now => account.Locates.Create(wish, now).Answer(locate => Shown(locate, now, StatusCodes.Status201Created))));
    }

    private static IResult List(IQueryCollection query, TradingAccount account) => LocatesQuery.Read(query).Answer(wanted => account.At(now =>
    {
        var found = wanted.Choose(account.Locates, now).Take(wanted.Limit + 1).ToArray();
        var page = found.Take(wanted.Limit).Select(locate => LocateBody.Of(locate, now));
        var body = new LocatesBody([.. page], found.Length > wanted.Limit ? LocatesQuery.TokenAfter(found[wanted.Limit - 1]) : null);
        return Results.Json(body, LocateJson.Default.LocatesBody);
    }));

    private static IResult Quotes(IQueryCollection query, TradingAccount account)
    {
        var symbols = query.List("symbols").Distinct().ToArray();
        if (symbols.Length is 0 or > MostSymbols)
            return new RefusalResult(symbols.Length == 0 ? LocateRefusals.NoSymbols : LocateRefusals.TooManySymbols);
        return account.At(now =>
        {
            var stocks = symbols.Select(symbol => (Symbol: symbol, Found: account.Locates.Stock(symbol))).ToArray();
            var quotes = stocks.Where(entry => entry.Found.Succeeded).Select(entry => Quote(entry.Symbol, account.Locates.TermsOf(entry.Found.Value!, now), now));
            var errors = stocks.Where(entry => !entry.Found.Succeeded)
                .Select(entry => new LocateQuoteErrorBody(entry.Symbol, LocateRefusals.CodeOf(entry.Found.Refusal!), entry.Found.Refusal!.Message)).ToArray();
            return Results.Json(new LocateQuotesBody([.. quotes], errors.Length > 0 ? errors : null), LocateJson.Default.LocateQuotesBody);
        });
    }

    private static LocateQuoteBody Quote(string symbol, LocateTerms terms, DateTimeOffset now) =>
        new(symbol, terms.Shares, terms.Shares > 0 ? terms.Price.ToWire() : null, now.ToWire());

    private static IResult Shown(Locate locate, DateTimeOffset now, int status) =>
        Results.Json(LocateBody.Of(locate, now), LocateJson.Default.LocateBody, statusCode: status);
}
