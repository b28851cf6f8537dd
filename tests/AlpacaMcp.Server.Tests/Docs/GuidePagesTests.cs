using System.Text.RegularExpressions;
using AlpacaMcp.Server.Cli;
using AlpacaMcp.Server.Docs;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Tests.Cli;
using AlpacaMcp.Server.Tests.House;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Server.Tests.Docs;

/// <summary>The pages for who begins name only what there is: codes, settings and commands.</summary>
public sealed partial class GuidePagesTests
{
    internal static readonly IReadOnlyList<string> All = ["docs/faq.md", "docs/configuration.md", "docs/contributing.md", "docs/architecture.md", "docs/console.md", "docs/getting-started.md", "docs/packages.md", "samples/README.md", "evals/README.md"];

    public static TheoryData<string> Pages => [.. All];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_code_or_a_setting_is_one_that_there_is(string page) => Assert.All(
        Code().Matches(Text(page)).Select(match => match.Groups[1].Value).Distinct(),
        code => Assert.True(RiskCodes.Meanings.ContainsKey(code) || ErrorCodes.Meanings.ContainsKey(code) || SettingCatalog.Find(code) is not null || IsOfTheMachine(code), code));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_command_is_one_that_there_is(string page)
    {
        var root = RootVerb.Create(new Dictionary<string, string>(), new FakeTerminal());

        Assert.All(Command().Matches(Text(page)).Select(match => match.Groups[1].Value), command => Assert.Empty(root.Parse(command).UnmatchedTokens));
    }

    // What tests and the system read, which is no setting of ours.
    private static bool IsOfTheMachine(string name) => name is "ALPACA_MCP_BIN" or "UPDATE_SNAPSHOTS" or "OPENAI_API_KEY";

    private static string Text(string page) => File.ReadAllText(Path.Combine(Source.Root(), page));

    [GeneratedRegex("`([A-Z]{2,}(?:_[A-Z]+)+)`")]
    private static partial Regex Code();

    [GeneratedRegex("`alpaca-mcp ([a-z][^`]*)`")]
    private static partial Regex Command();
}
