namespace AlpacaMcp.Simulator.Tests.Endpoints;

public sealed class LiveOnlyTests
{
    [Theory]
    [InlineData("GET", "/v1/locates", "locates")]
    [InlineData("POST", "/v1/locates", "locates")]
    [InlineData("GET", "/v1/locates/quotes?symbols=GME", "locates")]
    [InlineData("GET", "/v2/wallets?asset=BTC", "crypto wallets")]
    [InlineData("DELETE", "/v2/wallets/whitelists/1", "crypto wallets")]
    [InlineData("GET", "/v2/perpetuals/account_vitals", "crypto perpetuals")]
    [InlineData("POST", "/v2/perpetuals/leverage", "crypto perpetuals")]
    [InlineData("POST", "/v2/tokenization/mint", "tokenization")]
    public async Task What_paper_accounts_have_not_is_404_with_a_reason(string method, string path, string what)
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.SendAsync(new HttpMethod(method), path, method == "POST" ? "{}" : null);

        Assert.Equal((404, $$"""{"code":40410000,"message":"{{what}} not available for paper accounts"}"""), (answer.Status, answer.Text));
    }

    [Theory]
    [InlineData("us_treasuries?subtype=note&bond_status=outstanding", 200, """{"us_treasuries":[]}""")]
    [InlineData("us_corporates?tickers=AAPL", 200, """{"us_corporates":[]}""")]
    [InlineData("us_treasuries?subtype=gold", 422, """{"code":40010001,"message":"invalid subtype: gold"}""")]
    [InlineData("us_corporates?bond_status=lost", 422, """{"code":40010001,"message":"invalid bond_status: lost"}""")]
    public async Task There_are_no_bonds(string path, int status, string body)
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.GetAsync($"/v2/assets/fixed_income/{path}");

        Assert.Equal((status, body), (answer.Status, answer.Text));
    }
}
