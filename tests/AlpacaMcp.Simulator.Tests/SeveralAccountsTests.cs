namespace AlpacaMcp.Simulator.Tests;

/// <summary>Two key pairs on one exchange.</summary>
public sealed class SeveralAccountsTests
{
    private const string BuyTen = """{"symbol":"AAPL","qty":"10","side":"buy","type":"market","time_in_force":"day","client_order_id":"mine"}""";

    [Fact]
    public async Task Accounts_do_not_see_each_other()
    {
        await using var desk = await OpenAsync();
        using var other = desk.ClientOf("SECOND", "second-secret");
        var id = await desk.PlacedAsync(BuyTen);

        Assert.Equal(404, (int)(await other.GetAsync($"/v2/orders/{id}")).StatusCode);
        Assert.Equal(404, (int)(await other.DeleteAsync($"/v2/orders/{id}")).StatusCode);
        Assert.Equal(404, (int)(await other.GetAsync("/v2/positions/AAPL")).StatusCode);
        Assert.Equal("[]", await other.GetStringAsync("/v2/orders?status=all"));
        Assert.Equal("[]", await other.GetStringAsync("/v2/positions"));
        Assert.Contains("\"cash\":\"5000\"", await other.GetStringAsync("/v2/account"), StringComparison.Ordinal);
        Assert.Equal(98_999.9m, desk.Exchange.Book.Cash);
    }

    [Fact]
    public async Task A_client_order_id_is_unique_in_its_account_only_and_order_ids_are_unique_on_the_exchange()
    {
        await using var desk = await OpenAsync();
        using var other = desk.ClientOf("SECOND", "second-secret");
        var first = await desk.PlacedAsync(BuyTen);

        var answer = await other.PostAsync("/v2/orders", new StringContent(BuyTen));

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.DoesNotContain(first, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(10, Assert.Single(desk.Exchange.BookOf("SECOND").Positions).Qty);
    }

    [Fact]
    public async Task Keys_of_two_accounts_do_not_mix()
    {
        await using var desk = await OpenAsync();
        using var mixed = desk.ClientOf("SECOND", desk.Exchange.SecretKey);

        Assert.Equal(401, (int)(await mixed.GetAsync("/v2/account")).StatusCode);
    }

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync(new() { MoreAccounts = [new() { KeyId = "SECOND", SecretKey = "second-secret", StartCash = 5_000 }] });
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);
        return desk;
    }
}
