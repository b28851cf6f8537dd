using System.CommandLine;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Simulator;

namespace AlpacaMcp.Server.Cli.Simulate;

/// <summary>The options of `simulate`, and the exchange they describe.</summary>
internal sealed class SimulateOptions
{
    private static readonly SimulatorOptions Defaults = new();

    private readonly Option<int> port = new("--port")
    { Description = "Loopback port to listen on, 0 for any free one.", DefaultValueFactory = static _ => 8001 };

    private readonly Option<int> seed = new("--seed")
    { Description = "Seed of the prices: the same seed plays the same market.", DefaultValueFactory = static _ => Defaults.Seed };

    private readonly Option<string> key = new("--key")
    { Description = "Key id that clients must send.", DefaultValueFactory = static _ => Defaults.KeyId };

    private readonly Option<string> secret = new("--secret")
    { Description = "Secret that clients must send.", DefaultValueFactory = static _ => Defaults.SecretKey };

    private readonly Option<decimal> cash = new("--cash")
    { Description = "USD in the account at the start.", DefaultValueFactory = static _ => Defaults.StartCash };

    private readonly Option<int> margin = new("--margin")
    { Description = "Margin multiplier of the account: 1 (cash account), 2 or 4.", DefaultValueFactory = static _ => Defaults.MarginMultiplier };

    private readonly Option<int> optionsLevel = new("--options-level")
    { Description = "Options trading level of the account, 0 (none) to 3 (spreads).", DefaultValueFactory = static _ => Defaults.OptionsLevel };

    private readonly Option<string[]> accounts = new("--account")
    { Description = "A further account, KEY:SECRET or KEY:SECRET:CASH; may be repeated.", DefaultValueFactory = static _ => [] };

    private readonly Option<string?> start = new("--start")
    { Description = "Exchange time at the start, RFC 3339; without it the latest New York session from 10:00." };

    private readonly Option<decimal> speed = new("--speed")
    { Description = "Exchange seconds per second.", DefaultValueFactory = static _ => (decimal)Defaults.Speed };

    private readonly Option<string> clock = new("--clock")
    { Description = "How exchange time passes: simulated (from the start at the speed), real (system time) or stepped (only by --control).", DefaultValueFactory = static _ => "simulated" };

    private readonly Option<string?> replay = new("--replay")
    { Description = "Directory of CSV files whose bars replace the seeded prices of their symbols, such as AAPL.csv." };

    private readonly Option<int> partialFills = new("--partial-fills")
    { Description = "Of 100 fills so many come in two parts (Alpaca's paper trading: 10).", DefaultValueFactory = static _ => Defaults.PartialFillPercent };

    private readonly Option<int?> requestsPerMinute = new("--requests-per-minute")
    { Description = "Requests per minute before 429 (Alpaca: 200); without it unlimited." };

    private readonly Option<bool> retryAfter = new("--retry-after")
    { Description = "Send Retry-After with 429, which Alpaca does not document." };

    private readonly Option<bool> algoTraderPlus = new("--algo-trader-plus")
    { Description = "Give the data plan Algo Trader Plus: SIP and OPRA at once, no limit of symbols on streams; without it the free plan." };

    private readonly Option<string[]> doubts = new("--doubt")
    { Description = "A rule on which Alpaca's pages disagree, NAME=VALUE such as crypto-fok=true; may be repeated.", DefaultValueFactory = static _ => [] };

    private readonly Option<bool> locates = new("--locates")
    { Description = "Serve locates, which Alpaca has for live accounts only; without it 404, as on paper." };

    private readonly Option<bool> control = new("--control")
    { Description = "Offer /_simulator: clock, prices, faults and requests in the hands of a test." };

    private readonly Option<string?> state = new("--state")
    { Description = "Folder that keeps accounts, orders and time over restarts; without it everything vanishes at the end." };

    /// <summary>Offers the options on a command.</summary>
    public void AddTo(Command command)
    {
        clock.AcceptOnlyFromAmong("simulated", "real", "stepped");
        foreach (Option option in (Option[])
            [port, seed, key, secret, cash, margin, optionsLevel, accounts, start, speed, clock, replay, partialFills, requestsPerMinute, retryAfter, algoTraderPlus, doubts, locates, control, state])
        {
            command.Add(option);
        }
    }

    /// <summary>The exchange a command line asks for; refuses one that cannot be.</summary>
    public SimulatorOptions Read(ParseResult line) => new()
    {
        Port = PortNumber.Checked(line.GetValue(port)),
        Seed = line.GetValue(seed),
        KeyId = Credential(line, key),
        SecretKey = Credential(line, secret),
        StartCash = AccountArgument.Cash(line.GetValue(cash), cash.Name),
        MarginMultiplier = Allowed(line, margin, static multiplier => multiplier is 1 or 2 or 4, "1, 2 or 4"),
        OptionsLevel = Allowed(line, optionsLevel, static level => level is >= 0 and <= 3, "0 to 3"),
        MoreAccounts = AccountArgument.ReadAll(line.GetValue(accounts) ?? [], Credential(line, key)),
        StartAt = line.GetValue(start) is { } text ? StartTime.Read(text) : null,
        Speed = (double)Allowed(line, speed, static speed => speed is >= 0.001m and <= 100_000m, "0.001 to 100000"),
        ClockMode = Clock(line),
        ReplayDirectory = line.GetValue(replay),
        PartialFillPercent = Allowed(line, partialFills, static percent => percent is >= 0 and <= 100, "0 to 100"),
        SendRetryAfter = line.GetValue(retryAfter),
        AlgoTraderPlus = line.GetValue(algoTraderPlus),
        Doubts = DoubtArgument.ReadAll(line.GetValue(doubts) ?? []),
        Locates = line.GetValue(locates),
        Control = line.GetValue(control),
        StateFolder = line.GetValue(state) is { } folder ? Path.GetFullPath(folder) : null,
        RequestsPerMinute = Allowed(line, requestsPerMinute, static limit => limit is null or >= 1, "1 or more"),
    };

    private ClockMode Clock(ParseResult line) => line.GetValue(clock) switch
    {
        "real" when line.GetResult(start) is { Implicit: false } || line.GetResult(speed) is { Implicit: false } =>
            throw new StartupRefusedException("--clock real has neither --start nor --speed."),
        "real" => ClockMode.RealTime,
        "stepped" => ClockMode.Stepped,
        _ => ClockMode.Simulated,
    };

    private static string Credential(ParseResult line, Option<string> option) => line.GetValue(option) is { Length: > 0 } given
        ? given
        : throw new StartupRefusedException($"{option.Name} is empty.");

    private static T? Allowed<T>(ParseResult line, Option<T> option, Predicate<T?> allows, string allowed) =>
        line.GetValue(option) is var given && allows(given)
            ? given
            : throw new StartupRefusedException(FormattableString.Invariant($"{option.Name} {given} is out of range. Allowed: {allowed}."));
}
