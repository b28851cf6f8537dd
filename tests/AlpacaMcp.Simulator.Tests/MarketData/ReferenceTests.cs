namespace AlpacaMcp.Simulator.Tests.MarketData;

public sealed class ReferenceTests
{
    [Fact]
    public async Task A_rate_lies_between_its_bid_and_its_ask_and_the_last_one_is_the_latest()
    {
        await using var desk = await Desk.OpenAsync();

        var rates = (await desk.GetAsync("/v1beta1/forex/rates?currency_pairs=USDJPY&timeframe=1Min&start=2026-11-20T14:51:00Z")).Taken["rates"]!["USDJPY"]!.AsArray();
        var latest = (await desk.GetAsync("/v1beta1/forex/latest/rates?currency_pairs=USDJPY,XXXYYY")).Taken["rates"]!;

        Assert.Equal(10, rates.Count); // 14:51 to 15:00
        Assert.All(rates, rate => Assert.Equal((rate!.Number("bp") + rate!.Number("ap")) / 2, rate!.Number("mp")));
        Assert.Equal(Assert.Single(latest.AsObject()).Value!.ToJsonString(), rates[^1]!.ToJsonString());
    }

    [Theory]
    [InlineData("5S", 13)]
    [InlineData("1T", 2)]
    [InlineData("1Day", 0)] // no midnight inside
    public async Task Rates_have_a_timeframe_and_pages(string timeframe, int count)
    {
        await using var desk = await Desk.OpenAsync();
        var path = $"/v1beta1/forex/rates?currency_pairs=EURUSD&timeframe={timeframe}&start=2026-11-20T14:00:00Z&end=2026-11-20T14:01:00Z";

        var pages = await Pages.AllAsync(desk, $"{path}&limit=5");

        Assert.Equal(count, pages.SelectMany(page => page["rates"]!.AsObject()).SelectMany(pair => pair.Value!.AsArray()).Select(rate => rate!["t"]!.ToString()).Distinct().Count());
    }

    [Fact]
    public async Task An_index_has_a_value_each_minute_and_moves_with_its_fund()
    {
        await using var desk = await Desk.OpenAsync();

        var values = (await desk.GetAsync("/v1beta1/indices/values?symbols=SPX&start=2026-11-19&end=2026-11-19T23:00:00Z")).Taken["values"]!["SPX"]!.AsArray();
        var bars = (await desk.GetAsync("/v2/stocks/SPY/bars?timeframe=1Min&start=2026-11-19T14:30:00Z&end=2026-11-19T20:59:00Z")).Taken["bars"]!.AsArray();

        Assert.Equal(bars.Select(bar => bar!["t"]!.ToString()), values.Select(value => value!["t"]!.ToString()));
        Assert.All(values.Zip(bars), pair => Assert.Equal(values[0]!.Number("v") / bars[0]!.Number("o"), pair.First!.Number("v") / pair.Second!.Number("o"), 3));
        Assert.Equal(["SPX"], (await desk.GetAsync("/v1beta1/indices/latest/values?symbols=SPX,NOPE")).Taken["values"]!.AsObject().Select(value => value.Key));
    }

    [Fact]
    public async Task A_bond_that_yields_more_costs_less()
    {
        await using var desk = await Desk.OpenAsync();

        var quote = (await desk.GetAsync("/v1beta1/fixed_income/latest/quotes?isins=US912797KS55")).Taken["quotes"]!["US912797KS55"]!;
        var price = (await desk.GetAsync("/v1beta1/fixed_income/latest/prices?isins=US912797KS55")).Taken["prices"]!["US912797KS55"]!;

        Assert.True(quote.Number("bp") < price.Number("p") && price.Number("p") < quote.Number("ap"));
        Assert.True(quote.Number("bytm") > price.Number("ytm") && price.Number("ytm") > quote.Number("aytm"));
        Assert.Equal(400, (await desk.GetAsync("/v1beta1/fixed_income/latest/prices?isins=TREASURY")).Status);
    }

    [Fact]
    public async Task A_perpetual_shows_its_coin_and_a_mark_near_the_index()
    {
        await using var desk = await Desk.OpenAsync();
        const string Path = "/v1beta1/crypto-perps/global/latest";

        var pricing = (await desk.GetAsync($"{Path}/pricing?symbols=BTC-PERP,ZZZ-PERP")).Taken["pricing"]!;
        var quote = (await desk.GetAsync("/v1beta3/crypto/us/latest/quotes?symbols=BTC/USD")).Taken["quotes"]!["BTC/USD"]!;

        var btc = Assert.Single(pricing.AsObject()).Value!;
        Assert.Equal((quote.Number("bp") + quote.Number("ap")) / 2, btc.Number("ip"));
        Assert.Equal(btc.Number("ip") * (1 + btc.Number("fr")), btc.Number("mp"));
        Assert.Equal("2026-11-20T16:00:00Z", btc["ft"]!.ToString()); // every eight hours
        Assert.Equal(quote.ToJsonString(), (await desk.GetAsync($"{Path}/quotes?symbols=BTC-PERP")).Taken["quotes"]!["BTC-PERP"]!.ToJsonString());
    }

    [Theory]
    [InlineData("/v1beta1/logos/AAPL", 200)]
    [InlineData("/v1beta1/logos/ZZZZ", 200)] // a placeholder
    [InlineData("/v1beta1/logos/ZZZZ?placeholder=false", 404)]
    public async Task A_logo_is_a_picture(string path, int status)
    {
        await using var desk = await Desk.OpenAsync();

        using var answer = await desk.Client.GetAsync(path);
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(status == 200, bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]));
        Assert.Equal(status == 200 ? "image/png" : "application/json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/v1beta1/forex/rates?currency_pairs=USDJPY&timeframe=1Hour", "invalid timeframe: 1Hour")]
    [InlineData("/v1beta1/forex/latest/rates", "currency_pairs is required")]
    [InlineData("/v1beta1/indices/values?timeframe=1Min", "symbols is required")]
    [InlineData("/v1beta1/crypto-perps/us/latest/bars?symbols=BTC-PERP", "invalid location: us")]
    public async Task A_bad_request_is_refused(string path, string message)
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.GetAsync(path);

        Assert.Equal((400, message), (answer.Status, answer["message"]));
    }
}
