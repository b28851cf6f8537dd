using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Watchlists;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Watchlists;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Account;

/// <summary>Watchlists by id and by name.</summary>
internal static class WatchlistRoutes
{
    private const string ById = "/v2/watchlists/{id}";
    private const string ByName = "/v2/watchlists:by_name";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/watchlists", (TradingAccount account) => Results.Json(
            account.At(_ => account.Watchlists.All.Select(list => WatchlistBody.Short(list, account.Id)).ToArray()), WatchlistJson.Default.WatchlistBodyArray));
        routes.MapPost("/v2/watchlists", (HttpRequest request, TradingAccount account) => ChangeAsync(request, account, (sent, now) =>
            account.Watchlists.Create(sent.Name, sent.Symbols ?? [], now)));
        routes.MapGet(ById, (string id, TradingAccount account) => Answer(account, _ => Find(account, id)));
        routes.MapPut(ById, (string id, HttpRequest request, TradingAccount account) => UpdateAsync(request, account, () => Find(account, id)));
        routes.MapPost(ById, (string id, HttpRequest request, TradingAccount account) => AddAsync(request, account, () => Find(account, id)));
        routes.MapDelete(ById, (string id, TradingAccount account) => Delete(account, () => Find(account, id)));
        routes.MapDelete("/v2/watchlists/{id}/{symbol}", (string id, string symbol, TradingAccount account) => Answer(account, now =>
            Then(Find(account, id), list => account.Watchlists.RemoveAsset(list, Uri.UnescapeDataString(symbol), now))));
        routes.MapGet(ByName, (HttpRequest request, TradingAccount account) => Answer(account, _ => Named(account, request)));
        routes.MapPut(ByName, (HttpRequest request, TradingAccount account) => UpdateAsync(request, account, () => Named(account, request)));
        routes.MapPost(ByName, (HttpRequest request, TradingAccount account) => AddAsync(request, account, () => Named(account, request)));
        routes.MapDelete(ByName, (HttpRequest request, TradingAccount account) => Delete(account, () => Named(account, request)));
    }

    private static Outcome<Watchlist> Find(TradingAccount account, string id) => Guid.TryParse(id, out var known)
        ? account.Watchlists.Find(list => list.Id == known)
        : Refusal.NotFound("watchlist not found");

    private static Outcome<Watchlist> Named(TradingAccount account, HttpRequest request) => request.Query.Text("name") is { } name
        ? account.Watchlists.Find(list => list.Name == name)
        : Refusal.Invalid("name is required");

    private static Task<IResult> UpdateAsync(HttpRequest request, TradingAccount account, Func<Outcome<Watchlist>> find) =>
        ChangeAsync(request, account, (sent, now) => Then(find(), list => account.Watchlists.Update(list, sent.Name, sent.Symbols, now)));

    private static Task<IResult> AddAsync(HttpRequest request, TradingAccount account, Func<Outcome<Watchlist>> find) =>
        ChangeAsync(request, account, (sent, now) => Then(find(), list => account.Watchlists.AddAsset(list, sent.Symbol, now)));

    private static Task<IResult> ChangeAsync(
        HttpRequest request, TradingAccount account, Func<WatchlistRequest, DateTimeOffset, Outcome<Watchlist>> change) =>
        RequestJson.AnswerAsync(request, body => WatchlistRequest.Read(body).Answer(sent => Answer(account, now => change(sent, now))));

    private static IResult Delete(TradingAccount account, Func<Outcome<Watchlist>> find) => account.At(_ =>
    {
        var found = find();
        if (found.Succeeded)
            account.Watchlists.Delete(found.Value);
        return found;
    }).Answer(_ => Results.NoContent());

    private static IResult Answer(TradingAccount account, Func<DateTimeOffset, Outcome<Watchlist>> work) =>
        account.At(work).Answer(list => Results.Json(WatchlistBody.Of(list, account.Id), WatchlistJson.Default.WatchlistBody));

    private static Outcome<Watchlist> Then(Outcome<Watchlist> found, Func<Watchlist, Outcome<Watchlist>> next) =>
        found.Succeeded ? next(found.Value) : found;
}
