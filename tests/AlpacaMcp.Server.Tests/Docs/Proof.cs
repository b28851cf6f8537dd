using System.Text.RegularExpressions;
using AlpacaMcp.Server.Tests.House;

namespace AlpacaMcp.Server.Tests.Docs;

/// <summary>What a page names as proof of a claim: a class of tests, one of its tests, or a command.</summary>
internal static partial class Proof
{
    private static readonly string s_solution = File.ReadAllText(Path.Combine(Source.Root(), "AlpacaMcp.sln"));

    private static readonly IReadOnlyList<(string Project, string Text)> s_files =
        [.. Source.Files("tests").Select(path => (Project: Source.Relative(path).Split('/')[1], Text: File.ReadAllText(path)))];

    /// <summary>Why it is none; null when it is one.</summary>
    public static string? ComplaintAbout(string named) => named switch
    {
        _ when Named().Match(named) is { Success: true } test => ComplaintAboutTest(test.Groups["class"].Value, test.Groups["method"].Value),
        _ when named.StartsWith("tests/", StringComparison.Ordinal) => ComplaintAboutScript(named),
        _ => File.ReadAllText(Path.Combine(Source.Root(), ".ci/run")).Contains(named, StringComparison.Ordinal) ? null : $"{named} is no test, no script, and not in the gate.",
    };

    /// <summary>The same of a command line that begins with a script of the project.</summary>
    public static string? ComplaintAboutScript(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var path = Path.Combine(Source.Root(), words[0]);
        if (!File.Exists(path))
            return $"{words[0]} is not there.";
        if (!OperatingSystem.IsWindows() && !File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute))
            return $"{words[0]} cannot be run.";
        var script = File.ReadAllText(path);
        return words.Skip(1).Where(word => word.StartsWith('-')).FirstOrDefault(word => !Regex.IsMatch(script, $@"^[^#\n]*{Regex.Escape(word)}(?![\w-])", RegexOptions.Multiline)) is { } unknown
            ? $"{words[0]} does not know {unknown}."
            : null;
    }

    // A project that is not in the solution is not in the gate either.
    private static string? ComplaintAboutTest(string type, string method)
    {
        var declared = s_files.Where(file => Regex.IsMatch(file.Text, $@"\bclass {type}\b") && s_solution.Contains($"{file.Project}.csproj", StringComparison.Ordinal)).ToList();
        var tests = declared.SelectMany(file => Test().Matches(file.Text)).Select(test => test.Groups["name"].Value).ToList();
        if (tests.Count == 0)
            return $"There is no class {type} with a test in it.";
        return method.Length == 0 || tests.Contains(method) ? null : $"{type} has no test {method}.";
    }

    [GeneratedRegex(@"^(?<class>[A-Z]\w*Tests)(\.(?<method>\w+))?$")]
    private static partial Regex Named();

    // Data rows and comments may stand between the attribute and the method.
    [GeneratedRegex(@"^    \[(Fact|Theory)\b.*\n(?:    [\[/].*\n|        .*\n)*?    public (async )?(Task|void) (?<name>\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Test();
}
