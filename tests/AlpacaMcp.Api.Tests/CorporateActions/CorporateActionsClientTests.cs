using System.Text.Json;
using AlpacaMcp.Api.CorporateActions;
using AlpacaMcp.Api.Tests.Json;

namespace AlpacaMcp.Api.Tests.CorporateActions;

public sealed class CorporateActionsClientTests : IDisposable
{
    private const string Id = "be3c368a-4c7c-4384-808e-f02c9f5a8afe";

    private const string Dividend = $$"""
        {"id":"{{Id}}","symbol":"KKR","cusip":"48251W104","isin":"US48251W1045","rate":0.145,"special":false,"foreign":true,"sub_type":"return_of_capital","currency":"USD",
         "process_date":"2021-11-30","ex_date":"2021-11-12","record_date":"2021-11-15","payable_date":"2021-11-30","due_bill_on_date":"2021-11-10","due_bill_off_date":"2021-11-11"}
        """;

    private const string Announcement = $$"""
        {"id":"{{Id}}","corporate_action_id":"48251W104_AD21","ca_type":"Dividend","ca_sub_type":"cash","initiating_symbol":"KKR","initiating_original_cusip":"G52830109",
         "target_symbol":"KKR","target_original_cusip":5.5275e+105,"declaration_date":"2021-11-01","ex_date":"2021-11-12","expiration_date":"","record_date":"2021-11-15",
         "payable_date":"2021-11-30","cash":"0.145","old_rate":"1","new_rate":""}
        """;

    private readonly TestApi api = new();

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task Reads_a_page_grouped_by_type()
    {
        api.Alpaca.Answers($$"""{"corporate_actions":{"cash_dividends":[{{Dividend}}],"future_kind":[{"id":"{{Id}}"}]},"next_page_token":"QQ=="}""");

        var page = await api.CorporateActions.ListAsync(new()
        {
            Symbols = ["KKR", "AAPL"],
            Cusips = ["48251W104"],
            Types = [CorporateActionType.CashDividend, CorporateActionType.SpinOff],
            Region = CorporateActionRegion.NonUs,
            Start = new(2021, 11, 1),
            End = new(2021, 12, 1),
            Limit = 1000,
            Sort = SortDirection.Desc,
            PageToken = "QQ==",
        });

        Assert.Equal("data.test", api.Alpaca.Request.Host);
        Assert.Equal(
            "GET /v1/corporate-actions?symbols=KKR%2CAAPL&cusips=48251W104&types=cash_dividend%2Cspin_off&region=non_us&start=2021-11-01&end=2021-12-01&limit=1000&sort=desc&page_token=QQ%3D%3D",
            api.Alpaca.Request.Line);
        Assert.Equal("QQ==", page.NextPageToken);
        Assert.Equal(["cash_dividends", "future_kind"], page.CorporateActions.Keys);
        var dividend = Assert.Single(page.CorporateActions["cash_dividends"]);
        Assert.Equal(("KKR", 0.145m, false, true, "return_of_capital"), (dividend.Symbol, dividend.Rate, dividend.Special, dividend.Foreign, dividend.SubType));
        Assert.Equal((new DateOnly(2021, 11, 12), new DateOnly(2021, 11, 15), new DateOnly(2021, 11, 30)), (dividend.ExDate, dividend.RecordDate, dividend.PayableDate));
    }

    [Fact]
    public async Task Asks_for_actions_by_their_ids_alone()
    {
        api.Alpaca.Answers("""{"corporate_actions":{},"next_page_token":null}""");

        await api.CorporateActions.ListAsync(new() { Ids = [Guid.Parse(Id)] });

        Assert.Equal($"GET /v1/corporate-actions?ids={Id}", api.Alpaca.Request.Line);
    }

    [Theory]
    [InlineData(Dividend)]
    [InlineData("""{"symbol":"A","old_cusip":"1","new_cusip":"2","old_isin":"3","new_isin":"4","new_symbol":"","new_rate":1,"old_rate":10,"process_date":"2026-01-02","ex_date":"2026-01-02"}""")]
    [InlineData("""{"old_symbol":"A","old_cusip":"1","old_rate":1,"new_symbol":"B","new_cusip":"2","new_rate":1,"alternate_symbol":"C","alternate_cusip":"3","alternate_isin":"4","alternate_rate":0.5,"effective_date":"2026-01-02"}""")]
    [InlineData("""{"source_symbol":"A","source_cusip":"1","source_isin":"2","source_rate":1,"new_symbol":"B","due_bill_redemption_date":"2026-01-02","expiration_date":"2026-01-02"}""")]
    [InlineData("""{"acquirer_symbol":"A","acquirer_cusip":"1","acquirer_isin":"2","acquirer_rate":1,"acquiree_symbol":"B","acquiree_cusip":"3","acquiree_isin":"4","acquiree_rate":1,"cash_rate":1.5}""")]
    [InlineData("""{"symbol":"A","dividend_rate":1,"lottery_date":"2026-01-02","lottery_type":"original","price":25,"results_publication_date":"2026-01-02"}""")]
    [InlineData("""{"symbol":"A","stock_movements":[{"symbol":"B","cusip":"1","isin":"2","new_rate":1,"source_rate":2}]}""")]
    public void Takes_every_documented_field_of_an_action(string json) => Assert.NotEqual(new CorporateAction(), Strict.Read<CorporateAction>(json));

    [Fact]
    public async Task Lists_announcements_from_the_trading_host()
    {
        api.Alpaca.Answers($"[{Announcement}]");

        var found = await api.CorporateActions.ListAnnouncementsAsync(new()
        {
            Types = [AnnouncementType.Dividend, AnnouncementType.Split],
            Since = new(2021, 11, 1),
            Until = new(2021, 12, 1),
            Symbol = "KKR",
            Cusip = "G52830109",
            DateType = AnnouncementDate.ExDate,
        });

        Assert.Equal("trading.test", api.Alpaca.Request.Host);
        Assert.Equal(
            "GET /v2/corporate_actions/announcements?ca_types=Dividend%2CSplit&since=2021-11-01&until=2021-12-01&symbol=KKR&cusip=G52830109&date_type=ex_date", api.Alpaca.Request.Line);
        var announcement = Assert.Single(found);
        Assert.Equal((Guid.Parse(Id), "Dividend", "cash", "KKR", 0.145m), (announcement.Id, announcement.CaType, announcement.CaSubType, announcement.InitiatingSymbol, announcement.Cash));
        Assert.Equal(("G52830109", "5.5275e+105"), (announcement.InitiatingOriginalCusip, announcement.TargetOriginalCusip));
        Assert.Equal((new DateOnly(2021, 11, 12), null, 1m, null), (announcement.ExDate, announcement.ExpirationDate, announcement.OldRate, announcement.NewRate));
    }

    [Fact]
    public async Task Reads_one_announcement()
    {
        api.Alpaca.Answers("""{"ca_type":"Dividend","corporate_actions_id":"F58684224_XY37"}""");

        Assert.Equal("F58684224_XY37", (await api.CorporateActions.GetAnnouncementAsync(Guid.Parse(Id))).CorporateActionsId);
        Assert.Equal($"GET /v2/corporate_actions/announcements/{Id}", api.Alpaca.Request.Line);
    }

    [Fact]
    public void Takes_every_documented_field_of_an_announcement() => Assert.Equal("48251W104_AD21", Strict.Read<Announcement>(Announcement).CorporateActionId);

    [Theory]
    [InlineData("\"soon\"")]
    [InlineData("20261131")]
    [InlineData("\"2026-02-31\"")]
    public void A_date_that_is_none_is_refused(string date) =>
        Assert.Throws<JsonException>(() => Strict.Read<Announcement>($$"""{"ex_date":{{date}} }"""));
}
