using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Past;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Account;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Account;

/// <summary>The account's value over time.</summary>
internal static class PortfolioHistoryRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        "/v2/account/portfolio/history", (HttpRequest request, TradingAccount account) => Answer(request.Query, account));

    private static IResult Answer(IQueryCollection query, TradingAccount account)
    {
        var (now, changes, booked) = account.At(now => (now, account.Past.Changes, account.Activities.All.Where(activity => activity.NonTrade is not null).ToArray()));
        var wanted = PortfolioHistoryQuery.Read(query, now);
        if (!wanted.Succeeded)
            return new RefusalResult(wanted.Refusal);
        // Prices are worked out outside the venue's lock: a long history holds nobody up.
        var history = new PortfolioHistory(new EquityCurve(changes, account.Venue.Feed, now), wanted.Value.Range, wanted.Value.ResetsDaily);
        var flows = new Cashflows(booked, history.Windows).Of(wanted.Value.CashflowTypes);
        return Results.Json(Body(history, flows), AccountJson.Default.PortfolioHistoryBody);
    }

    private static PortfolioHistoryBody Body(PortfolioHistory history, SortedDictionary<string, decimal[]> flows)
    {
        var points = history.Points();
        return new PortfolioHistoryBody
        {
            Timestamp = [.. points.Select(point => point.Stamp.ToUnixTimeSeconds())],
            Equity = [.. points.Select(point => point.Equity.Trimmed())],
            ProfitLoss = [.. points.Select(point => point.Profit.Trimmed())],
            ProfitLossPct = [.. points.Select(point => point.ProfitShare.Trimmed())],
            BaseValue = points.Count > 0 ? points[0].Base.Trimmed() : 0,
            BaseValueAsof = history.BaseDay()?.ToWire(),
            Timeframe = history.Frame.Word,
            Cashflow = flows.Count > 0 ? flows : null,
        };
    }
}
