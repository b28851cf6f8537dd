using System.Text.Json;
using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange.Locates;
using AlpacaMcp.Simulator.Exchange.Orders;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints.Locates;

/// <summary>Which locates a page shows.</summary>
internal sealed record LocatesQuery(int Limit, string? Status, string? Symbol, DateOnly? Start, DateOnly? End, Guid? After)
{
    private const int StandardLimit = 1000;
    private const int LargestLimit = 10_000;

    public static Outcome<LocatesQuery> Read(IQueryCollection query)
    {
        if (!query.TryWhole("limit", StandardLimit, (1, LargestLimit), out var limit))
            return LocateRefusals.BadInput($"limit must be between 1 and {LargestLimit}");
        if (query.Text("status") is not (null or "active" or "expired" or "rejected"))
            return LocateRefusals.BadInput("status must be active, expired or rejected");
        if (!query.TryDay("start", out var start) || !query.TryDay("end", out var end))
            return LocateRefusals.BadInput("start and end are YYYY-MM-DD");
        var after = query.Text("page_token") is { } token ? Id(token) : null;
        return query.Text("page_token") is not null && after is null
            ? LocateRefusals.BadInput("page_token")
            : new LocatesQuery(limit, query.Text("status"), query.Text("symbol"), start, end, after);
    }

    /// <summary>A token names the last locate of its page: what is made meanwhile shifts nothing.</summary>
    public static string TokenAfter(Locate last) => TokenText.Pack($$"""{"id":"{{last.Id}}"}""");

    public IEnumerable<Locate> Choose(LocateBook book, DateTimeOffset now) =>
        (After is { } last ? book.All.SkipWhile(locate => locate.Id != last).Skip(1) : book.All).Where(locate =>
            (Status is null || locate.StatusAt(now) == Status)
            && (Symbol is null || locate.Instrument.Symbol == Symbol)
            && (Start is null || locate.Day >= Start)
            && (End is null || locate.Day < End));

    private static Guid? Id(string token)
    {
        try
        {
            using var json = JsonDocument.Parse(TokenText.Unpack(token) ?? "");
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("id", out var id)
                && id.ValueKind == JsonValueKind.String && id.TryGetGuid(out var known) ? known : null;
        }
        catch (JsonException)
        {
            return null; // It is none of ours.
        }
    }
}
