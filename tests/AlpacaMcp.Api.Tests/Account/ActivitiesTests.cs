using System.Text.Json;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Tests.Json;

namespace AlpacaMcp.Api.Tests.Account;

public sealed class ActivitiesTests : IDisposable
{
    private const string Fill = """
        {"activity_type":"FILL","cum_qty":"2","id":"20220202135509981::2d7be4ff-d1f3-43e9-856a-0f5cf5c5088e","leaves_qty":"0","order_id":"b5abe576-6a8a-49f3-a353-46b72c1ccae9",
         "order_status":"filled","price":"174.78","qty":"2","side":"buy","symbol":"AAPL","transaction_time":"2022-02-02T18:55:09.981482Z","type":"fill"}
        """;

    private const string Dividend = """
        {"activity_sub_type":"SDIV","activity_type":"DIV","created_at":"2021-05-10T14:01:04.650275Z","currency":"USD","date":"2019-08-01","id":"20190801011955195::5f596936-6f23-4cef-bdf1-3806aae57dbf",
         "net_amount":"1.02","per_share_amount":"0.51","qty":"2","status":"executed","symbol":"T","cusip":"00206R102","group_id":"g","description":"Dividend"}
        """;

    private readonly TestApi api = new();

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task Lists_activities()
    {
        api.Alpaca.Answers($"[{Fill},{Dividend}]");

        var page = await api.Account.ListActivitiesAsync(new ActivityQuery
        {
            Category = ActivityCategory.NonTrade,
            Date = new DateOnly(2026, 3, 16),
            After = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(-5)),
            Direction = SortDirection.Asc,
            PageSize = 50,
            PageToken = "20190801011955195::5f596936-6f23-4cef-bdf1-3806aae57dbf",
        });

        Assert.Equal(
            "GET /v2/account/activities?category=non_trade_activity&date=2026-03-16&after=2026-03-01T05%3A00%3A00Z&direction=asc&page_size=50&page_token=20190801011955195%3A%3A5f596936-6f23-4cef-bdf1-3806aae57dbf",
            api.Alpaca.Request.Line);
        Assert.Equal(["FILL", "DIV"], page.Select(activity => activity.ActivityType));
    }

    [Fact]
    public async Task Lists_one_type_by_its_own_address()
    {
        api.Alpaca.Answers("[]");

        await api.Account.ListActivitiesAsync("FILL", new ActivityQuery { Until = new DateTimeOffset(2026, 3, 16, 0, 0, 0, TimeSpan.Zero) });

        Assert.Equal("GET /v2/account/activities/FILL?until=2026-03-16T00%3A00%3A00Z", api.Alpaca.Request.Line);
        await Assert.ThrowsAsync<ArgumentException>(() => api.Account.ListActivitiesAsync(" ", new ActivityQuery()));
    }

    [Fact]
    public void Reads_every_documented_field_of_a_fill()
    {
        var fill = Strict.Read<AccountActivity>(Fill);

        Assert.Equal(("FILL", "fill", "buy", "AAPL", "filled"), (fill.ActivityType, fill.Type, fill.Side, fill.Symbol, fill.OrderStatus));
        Assert.Equal((174.78m, 2m, 0m, 2m), (fill.Price, fill.Qty, fill.LeavesQty, fill.CumQty));
        Assert.Equal(("20220202135509981::2d7be4ff-d1f3-43e9-856a-0f5cf5c5088e", new Guid("b5abe576-6a8a-49f3-a353-46b72c1ccae9")), (fill.Id, fill.OrderId));
        Assert.Equal(new DateTimeOffset(2022, 2, 2, 18, 55, 9, TimeSpan.Zero).AddTicks(9814820), fill.TransactionTime);
    }

    [Fact]
    public void Reads_every_documented_field_of_anything_else()
    {
        var dividend = Strict.Read<AccountActivity>(Dividend);

        Assert.Equal(("DIV", "SDIV", "T", "00206R102", "USD", "executed", "g", "Dividend"), (dividend.ActivityType, dividend.ActivitySubType, dividend.Symbol, dividend.Cusip, dividend.Currency, dividend.Status, dividend.GroupId, dividend.Description));
        Assert.Equal((1.02m, 0.51m, 2m), (dividend.NetAmount, dividend.PerShareAmount, dividend.Qty));
        Assert.Equal(new DateOnly(2019, 8, 1), dividend.Date);
        Assert.Equal(new DateTimeOffset(2021, 5, 10, 14, 1, 4, TimeSpan.Zero).AddTicks(6502750), dividend.CreatedAt);
    }

    [Theory]
    [InlineData("\"2019-08-01\"", "2019-08-01")]
    [InlineData("\"2019-08-01T00:00:00Z\"", "2019-08-01")] // as the schema says
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    public void Reads_a_day_however_it_is_written(string json, string? day) =>
        Assert.Equal(day, Strict.Read<AccountActivity>($$"""{"id":"1","activity_type":"DIV","date":{{json}}}""").Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("\"soon\"")]
    [InlineData("20190801")]
    public void Refuses_what_is_no_day(string json) =>
        Assert.Throws<JsonException>(() => Strict.Read<AccountActivity>($$"""{"id":"1","activity_type":"DIV","date":{{json}}}"""));
}
