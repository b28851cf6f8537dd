using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Tests.Hosting;

public sealed class AccountSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static (string Name, string Value)[] Two => [("ALPACA_MCP_ACCOUNTS", "paper,live-2"), .. Keys("PAPER"), .. Keys("LIVE_2")];

    [Fact]
    public void Each_account_has_its_own_plan_and_the_first_one_leads()
    {
        var plan = Read([.. Two, ("LIVE_2__ALPACA_MCP_MAX_OPEN_ORDERS", "7"), ("ALPACA_MCP_MAX_OPEN_ORDERS", "9")]);

        Assert.Equal(["paper", "live-2"], plan.All.Select(one => one.Account));
        Assert.Equal([9, 7], plan.All.Select(one => one.Policy.MaxOpenOrders));
        Assert.Equal(["PAPER", "LIVE_2"], plan.All.Select(one => one.Profile.Credentials.Current.KeyId));
        Assert.All(plan.All, one => Assert.Equal(TradingEnvironment.Simulator, one.Profile.Environment));
    }

    [Fact]
    public void Without_names_there_is_one_account_and_it_has_none() => Assert.Null(ServerPlanReader.Read(A.Settings()).Account);

    [Fact]
    public void A_configuration_file_gives_each_account_an_object_of_its_own()
    {
        var file = _folder.Write("config.json", """
            {
              "ALPACA_MCP_ACCOUNTS": "paper,live-2",
              "ALPACA_MCP_MAX_OPEN_ORDERS": 9,
              "accounts": { "live-2": { "ALPACA_MCP_MAX_OPEN_ORDERS": 7 } }
            }
            """);

        var plan = ServerPlanReader.Read(SettingsReader.Read(Environment([.. Keys("PAPER"), .. Keys("LIVE_2")]), config: file));

        Assert.Equal([9, 7], plan.All.Select(one => one.Policy.MaxOpenOrders));
    }

    [Fact]
    public void A_secret_of_an_account_may_not_stand_in_a_configuration_file_either()
    {
        var file = _folder.Write("config.json", """
            { "accounts": {
              "paper": { "ALPACA_SECRET_KEY": "x" } } }
            """);

        Assert.Contains("line 2", Refused(() => SettingsReader.Read(Environment([]), config: file)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PAPER__ALPACA_MCP_HOME", "x", "ALPACA_MCP_HOME is set once for the whole server")]
    [InlineData("PAPER__ALPACA_MCP_MAX_OPEN_ORDER", "5", "Did you mean ALPACA_MCP_MAX_OPEN_ORDERS?")]
    [InlineData("OTHER__ALPACA_MCP_MAX_OPEN_ORDERS", "5", "names only paper, live-2")]
    [InlineData("ALPACA_API_KEY", "KEY", "Write it as PAPER__ALPACA_API_KEY")]
    [InlineData("ALPACA_MCP_LIVE_ACCOUNT", "1", "Write it as PAPER__ALPACA_MCP_LIVE_ACCOUNT")]
    [InlineData("ALPACA_MCP_ACCOUNT", "third", "There is no account third, only paper, live-2")]
    [InlineData("ALPACA_MCP_ACCOUNTS", "paper,Live", "small letters")]
    [InlineData("ALPACA_MCP_ACCOUNTS", "paper,paper", "names of accounts")]
    [InlineData("PAPER__ALPACA_SECRET_KEY", "", "The account paper: ALPACA_API_KEY is set and ALPACA_SECRET_KEY is not")]
    [InlineData("LIVE_2__ALPACA_PAPER_TRADE", "false", "The account live-2:")]
    public void What_is_not_plainly_meant_is_refused(string name, string value, string reason) =>
        Assert.Contains(reason, Refused(() => Read([.. Two.Where(pair => pair.Name != name), (name, value)])), StringComparison.Ordinal);

    [Fact]
    public void An_account_without_keys_is_refused_while_there_are_others() =>
        Assert.Contains("The account other: It has no keys.", Refused(() => Read([("ALPACA_MCP_ACCOUNTS", "paper,other"), .. Keys("PAPER")])), StringComparison.Ordinal);

    [Fact]
    public void What_is_set_for_an_account_while_none_is_named_is_refused() =>
        Assert.Contains("names none", Refused(() => Read([.. Keys("PAPER")])), StringComparison.Ordinal);

    [Fact]
    public void One_of_them_may_be_chosen() => Assert.Equal("live-2", Assert.Single(Read([.. Two, ("ALPACA_MCP_ACCOUNT", "live-2")]).All).Account);

    public void Dispose() => _folder.Dispose();

    private static (string Name, string Value)[] Keys(string account) =>
    [
        ($"{account}__ALPACA_API_KEY", account), ($"{account}__ALPACA_SECRET_KEY", "a-secret-of-nobody"), ($"{account}__ALPACA_TRADING_URL", "http://127.0.0.1:9"),
    ];

    private ServerPlan Read((string Name, string Value)[] settings) => ServerPlanReader.Read(SettingsReader.Read(Environment(settings)));

    private Dictionary<string, string> Environment((string Name, string Value)[] settings) =>
        settings.Append(("ALPACA_MCP_HOME", _folder.Path)).ToDictionary(pair => pair.Item1, pair => pair.Item2);

    private static string Refused(Action act) => Assert.Throws<StartupRefusedException>(act).Message;
}
