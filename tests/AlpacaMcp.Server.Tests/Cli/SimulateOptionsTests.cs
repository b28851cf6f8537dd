using System.CommandLine;
using AlpacaMcp.Server.Cli.Simulate;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Tests.House;
using AlpacaMcp.Simulator;

namespace AlpacaMcp.Server.Tests.Cli;

public sealed class SimulateOptionsTests
{
    [Fact]
    public void Describe_the_exchange_that_Alpaca_lends_everybody_when_nothing_is_written()
    {
        var read = Read("--port 0");

        Assert.Equal(new SimulatorOptions { MoreAccounts = read.MoreAccounts }, read);
        Assert.Empty(read.MoreAccounts);
    }

    [Fact]
    public void Reach_every_setting_of_the_exchange()
    {
        var read = Read(
            "--port 0 --seed 7 --key K --secret S --cash 2500.50 --margin 1 --options-level 0 --start 2026-11-20T10:00:00-05:00 --speed 0.5"
            + " --partial-fills 10 --requests-per-minute 200 --clock stepped --retry-after --algo-trader-plus --locates --control --state /tmp/kept --replay /tmp/bars");

        Assert.Equal(
            new SimulatorOptions
            {
                Seed = 7,
                KeyId = "K",
                SecretKey = "S",
                StartCash = 2500.50m,
                MarginMultiplier = 1,
                OptionsLevel = 0,
                StartAt = new DateTimeOffset(2026, 11, 20, 15, 0, 0, TimeSpan.Zero),
                Speed = 0.5,
                PartialFillPercent = 10,
                RequestsPerMinute = 200,
                ClockMode = ClockMode.Stepped,
                SendRetryAfter = true,
                AlgoTraderPlus = true,
                Locates = true,
                Control = true,
                StateFolder = "/tmp/kept",
                ReplayDirectory = "/tmp/bars",
                MoreAccounts = read.MoreAccounts,
            },
            read);
    }

    [Fact]
    public void Settle_every_doubt() => Assert.Equal(
        new OrderDoubts
        {
            OptionGtc = false,
            OptionStops = false,
            OptionIncrements = false,
            CryptoFok = true,
            FractionalLimits = false,
            ExtendedHoursGtc = false,
            StopEntries = false,
            ClosingAuctionCutoff = new TimeOnly(15, 55),
        },
        Read("--doubt option-gtc=false --doubt option-stops=false --doubt option-increments=false --doubt crypto-fok=true --doubt fractional-limits=false --doubt extended-hours-gtc=false"
            + " --doubt stop-entries=false --doubt cls-cutoff=15:55").Doubts);

    [Fact]
    public void Document_every_doubt() => Assert.All(
        DoubtArgument.Names,
        name => Assert.Contains($"`{name}`", File.ReadAllText(Path.Combine(Source.Root(), "docs/simulator.md")), StringComparison.Ordinal));

    [Fact]
    public void Take_several_further_accounts()
    {
        Assert.Equal(
            [
                new SimulatorAccount { KeyId = "A", SecretKey = "a" },
                new SimulatorAccount { KeyId = "B", SecretKey = "b", StartCash = 500.25m },
            ],
            Read("--account A:a --account B:b:500.25").MoreAccounts);
    }

    [Fact]
    public void Take_system_time_for_exchange_time() => Assert.Equal(ClockMode.RealTime, Read("--clock real").ClockMode);

    [Theory]
    [InlineData("2026-11-20T15:00:00Z")]
    [InlineData("2026-11-20T10:00:00-05:00")]
    [InlineData("2026-11-20T15:00:00.000Z")]
    public void Take_a_start_with_any_offset(string text) =>
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 15, 0, 0, TimeSpan.Zero), Read($"--start {text}").StartAt);

    [Theory]
    [InlineData("--start yesterday", "--start yesterday is not a time. Write RFC 3339, such as 2026-11-20T10:00:00-05:00 or 2026-11-20T15:00:00Z.")]
    [InlineData("--start 2026-11-20T10:00:00", "--start 2026-11-20T10:00:00 is not a time. Write RFC 3339, such as 2026-11-20T10:00:00-05:00 or 2026-11-20T15:00:00Z.")]
    [InlineData("--start 1999-11-22T10:00:00Z", "--start 1999-11-22T10:00:00Z is out of range. Allowed: the years 2016 to 2058.")]
    [InlineData("--speed 0", "--speed 0 is out of range. Allowed: 0.001 to 100000.")]
    [InlineData("--speed 100001", "--speed 100001 is out of range. Allowed: 0.001 to 100000.")]
    [InlineData("--clock real --speed 2", "--clock real has neither --start nor --speed.")]
    [InlineData("--clock real --start 2026-11-20T15:00:00Z", "--clock real has neither --start nor --speed.")]
    [InlineData("--cash -0.01", "--cash -0.01 is out of range. Allowed: 0 to 1000000000000 USD.")]
    [InlineData("--margin 3", "--margin 3 is out of range. Allowed: 1, 2 or 4.")]
    [InlineData("--options-level 4", "--options-level 4 is out of range. Allowed: 0 to 3.")]
    [InlineData("--partial-fills 101", "--partial-fills 101 is out of range. Allowed: 0 to 100.")]
    [InlineData("--requests-per-minute 0", "--requests-per-minute 0 is out of range. Allowed: 1 or more.")]
    [InlineData("--account A", "--account takes KEY:SECRET or KEY:SECRET:CASH, such as SECOND:second-secret:25000.")]
    [InlineData("--account A::5", "--account takes KEY:SECRET or KEY:SECRET:CASH, such as SECOND:second-secret:25000.")]
    [InlineData("--account A:a:much", "--account takes KEY:SECRET or KEY:SECRET:CASH, such as SECOND:second-secret:25000.")]
    [InlineData("--account SIMULATOR:a", "Two accounts have the key SIMULATOR. Give each --account a key of its own.")]
    [InlineData("--account A:a --account A:b", "Two accounts have the key A. Give each --account a key of its own.")]
    [InlineData("--doubt crypto-fok=maybe", "--doubt crypto-fok=maybe is not true or false.")]
    [InlineData("--doubt cls-cutoff=4pm", "--doubt cls-cutoff=4pm is not a New York time such as 15:50.")]
    [InlineData("--doubt crypto", "--doubt crypto is unknown. Allowed: NAME=VALUE with the names option-gtc, option-stops, option-increments, crypto-fok, fractional-limits, extended-hours-gtc, stop-entries, cls-cutoff.")]
    public void Refuse_what_cannot_be(string line, string expected) =>
        Assert.Equal(expected, Assert.Throws<StartupRefusedException>(() => Read(line)).Message);

    [Fact]
    public void Are_documented_each()
    {
        var page = File.ReadAllText(Path.Combine(Source.Root(), "docs/simulator.md"));
        var command = new Command("simulate");
        new SimulateOptions().AddTo(command);

        Assert.All(command.Options, option => Assert.Matches($@"\n\| .*`{option.Name}`.* \|", page));
    }

    private static SimulatorOptions Read(string line)
    {
        var options = new SimulateOptions();
        var command = new RootCommand();
        options.AddTo(command);
        var parsed = command.Parse(line);
        Assert.Empty(parsed.Errors);
        return options.Read(parsed);
    }
}
