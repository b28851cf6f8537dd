using AlpacaMcp.Api.FixedIncomeData;
using AlpacaMcp.Api.Tests.Json;

namespace AlpacaMcp.Api.Tests.FixedIncomeData;

public sealed class FixedIncomeDataClientTests : IDisposable
{
    private const string Isin = "US912810SK51";

    private const string Quote = """
        {"ams":1000,"ap":63.06436526,"as":1000000,"aytm":5.08819,"aytw":5.08818,"bms":2000,"bp":60.60009769,"bs":500000,"bytm":5.338343,"bytw":5.338342,"t":"2026-05-21T07:27:53Z"}
        """;

    private readonly TestApi api = new();

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task Reads_the_latest_quotes()
    {
        api.Alpaca.Answers($$"""{"quotes":{"{{Isin}}":{{Quote}}} }""");

        var quote = Assert.Single(await api.FixedIncome.GetLatestQuotesAsync([Isin, "US912797SX61"], -1)).Value;

        Assert.Equal(("data.test", $"GET /v1beta1/fixed_income/latest/quotes?isins={Isin}%2CUS912797SX61&trade_size=-1"), (api.Alpaca.Request.Host, api.Alpaca.Request.Line));
        Assert.Equal(new DateTimeOffset(2026, 5, 21, 7, 27, 53, TimeSpan.Zero), quote.Time);
        Assert.Equal((60.60009769m, 500000m, 2000m, 5.338343m, 5.338342m), (quote.BidPrice, quote.BidSize, quote.BidMinimumSize, quote.BidYieldToMaturity, quote.BidYieldToWorst));
        Assert.Equal((63.06436526m, 1000000m, 1000m, 5.08819m, 5.08818m), (quote.AskPrice, quote.AskSize, quote.AskMinimumSize, quote.AskYieldToMaturity, quote.AskYieldToWorst));
    }

    [Fact]
    public void Takes_every_documented_field() => Assert.Equal(63.06436526m, Strict.Read<BondQuote>(Quote).AskPrice);

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task Refuses_to_ask_about_no_bonds_or_too_many(int count) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => api.FixedIncome.GetLatestQuotesAsync([.. Enumerable.Repeat(Isin, count)]));
}
