using System.Text.RegularExpressions;
using AlpacaMcp.Server.Tests.House;

namespace AlpacaMcp.Server.Tests.Docs;

/// <summary>A command of docs/operate is typed by a test of AlpacaMcp.EndToEnd.Tests, run by the gate, or shown in a block that says beside it why it is neither.</summary>
public sealed partial class OperateCommandsTests
{
    // The first is run, the second is not and says why, the others are no commands.
    private static readonly string[] s_kinds = ["sh", "console", "yaml", "json", "text"];
    private static readonly string s_gate = File.ReadAllText(Path.Combine(Source.Root(), ".ci/run"));

    // A walk holds its steps against all lines of a page's sh blocks, so that a page that is walked has no line that is not.
    private static readonly IReadOnlySet<string> s_walked = Source.Files("tests/AlpacaMcp.EndToEnd.Tests").SelectMany(file => Walk().Matches(File.ReadAllText(file)))
        .Select(walk => walk.Groups["page"].Value).Select(page => page.StartsWith("operate/", StringComparison.Ordinal) ? $"docs/{page}" : $"docs/operate/recovery/{page}").ToHashSet();

    public static TheoryData<string> Pages => [.. OperatePage.All.Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Whoever_reads_an_sh_line_can_trust_that_it_was_run(string page)
    {
        var lines = new OperatePage(page).Blocks().Where(block => block.Kind == "sh").SelectMany(block => block.Lines);

        Assert.All(s_walked.Contains(page) ? [] : lines, line => Assert.True(IsOfTheGate(line), $"{page}: nobody runs {line}"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_block_is_of_a_known_kind_and_one_that_is_not_run_says_so(string page)
    {
        Assert.All(new OperatePage(page).Blocks(), block =>
        {
            Assert.Contains(block.Kind, s_kinds);
            if (block.Kind == "console")
                Assert.Matches(@"\*?\b([Nn]ot run|[Ll]ong)\b\*|not typed by a test", block.Before);
        });
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_script_of_the_project_is_there_and_knows_what_it_is_asked(string page)
    {
        var asked = new OperatePage(page).Blocks().Where(block => block.Kind is "sh" or "console").SelectMany(block => block.Lines).Where(line => line.StartsWith("tests/", StringComparison.Ordinal));

        Assert.All(asked, line => Assert.Null(Proof.ComplaintAboutScript(line)));
    }

    [Fact]
    public void The_walks_are_found() => Assert.Superset(new HashSet<string>(["docs/operate/install.md", "docs/operate/http.md", "docs/operate/recovery/disk-full.md"]), s_walked.ToHashSet());

    private static bool IsOfTheGate(string line) => Regex.IsMatch(s_gate, $@"(^|[ \t]){Regex.Escape(line)}(\s|$)", RegexOptions.Multiline);

    [GeneratedRegex("""\bWalkAsync\(\s*(drill|_?shell),\s*"(?<page>[a-z/-]+\.md|operate/README\.md)",""")]
    private static partial Regex Walk();
}
