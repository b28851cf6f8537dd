using System.Text.Json;
using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Wire;
using AlpacaMcp.Simulator.Wire.Account;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Account;

/// <summary>The account's settings.</summary>
internal static class AccountConfigurationRoutes
{
    private const string Path = "/v2/account/configurations";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (TradingAccount account) => Answer(account.At(_ => account.Configuration)));
        routes.MapPatch(Path, (HttpRequest request, TradingAccount account) => RequestJson.AnswerAsync(request, body => Patch(body, account)));
    }

    private static IResult Patch(JsonElement body, TradingAccount account) => account.At(_ =>
    {
        var outcome = ConfigurationReader.Over(account.Configuration, body);
        account.Configuration = outcome.Value ?? account.Configuration;
        return outcome;
    }).Answer(Answer);

    private static IResult Answer(AccountConfiguration configuration) =>
        Results.Json(ConfigurationBody.Of(configuration), AccountJson.Default.ConfigurationBody);
}
