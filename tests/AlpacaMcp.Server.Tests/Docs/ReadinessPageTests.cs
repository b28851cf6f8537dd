using System.Text.RegularExpressions;

namespace AlpacaMcp.Server.Tests.Docs;

/// <summary>docs/operate/readiness.md cannot rot: every claim has a proof, every proof is there, and no part of the page is missing.</summary>
public sealed partial class ReadinessPageTests
{
    private static readonly string[] s_sections = ["Secrets", "HTTP", "Attack suite", "Logs", "Metrics and health", "Doctor", "Recovery", "Load and soak", "Supply chain"];

    private static readonly string[] s_items =
    [
        "credentials", "configuration", "error handling", "resources", "validation", "monitoring and logging", "code quality", "position limits", "circuit breakers", "emergency stop", "load",
        "disaster recovery",
    ];

    private static readonly IReadOnlyList<(string Section, IReadOnlyList<string> Cells)> s_rows = [.. Rows()];

    public static TheoryData<string> Proofs => [.. s_rows.SelectMany(row => Quoted(row.Cells[^1])).Distinct()];

    public static TheoryData<string> Sections => [.. s_sections.Select((name, index) => $"{index + 1}. {name}")];

    public static TheoryData<string> Items => [.. s_items];

    [Theory]
    [MemberData(nameof(Proofs))]
    public void A_proof_is_there(string named) => Assert.Null(Proof.ComplaintAbout(named));

    [Theory]
    [MemberData(nameof(Sections))]
    public void A_section_has_claims(string section) => Assert.Contains(s_rows, row => row.Section == section);

    [Theory]
    [MemberData(nameof(Items))]
    public void The_checklist_has_the_item(string item) => Assert.Single(s_rows, row => row.Section == "Checklist" && row.Cells[0] == item);

    [Fact]
    public void Every_claim_has_a_proof_and_what_takes_long_says_so()
    {
        Assert.All(s_rows, row => Assert.NotEmpty(Quoted(row.Cells[^1])));
        Assert.All(s_rows.SelectMany(row => LongScript().Matches(row.Cells[^1])), script => Assert.EndsWith(" (*long*)", script.Value, StringComparison.Ordinal));
    }

    private static IEnumerable<(string, IReadOnlyList<string>)> Rows()
    {
        var section = "";
        foreach (var line in new OperatePage("docs/operate/readiness.md").Lines)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                section = line[3..];
            else if (line.StartsWith("| ", StringComparison.Ordinal) && line.Trim('|').Split(" | ") is { Length: > 1 } cells && cells[^1].Trim() != "proof")
                yield return (section, [.. cells.Select(cell => cell.Trim())]);
        }
    }

    private static IEnumerable<string> Quoted(string cell) => Backticks().Matches(cell).Select(quoted => quoted.Groups[1].Value);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backticks();

    // The gate runs none of these in full.
    [GeneratedRegex(@"`tests/(soak|mutants|reproducible)[^`]*`( \(\*long\*\))?")]
    private static partial Regex LongScript();
}
