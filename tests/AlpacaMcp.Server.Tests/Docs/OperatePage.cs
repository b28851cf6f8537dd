using System.Text.RegularExpressions;
using AlpacaMcp.Server.Tests.House;

namespace AlpacaMcp.Server.Tests.Docs;

/// <summary>A page of docs/operate, as its reader has it.</summary>
/// <param name="Path">In the project, such as docs/operate/http.md.</param>
internal sealed partial record OperatePage(string Path)
{
    private const string Fence = "```";

    public static IReadOnlyList<OperatePage> All { get; } =
    [
        .. Directory.GetFiles(System.IO.Path.Combine(Source.Root(), "docs/operate"), "*.md", SearchOption.AllDirectories)
            .Select(path => new OperatePage(Source.Relative(path))).OrderBy(page => page.Path, StringComparer.Ordinal),
    ];

    public IReadOnlyList<string> Lines { get; } = File.ReadAllLines(System.IO.Path.Combine(Source.Root(), Path));

    /// <summary>Every fenced block: what it is, the paragraph before it, and its lines.</summary>
    public IEnumerable<(string Kind, string Before, IReadOnlyList<string> Lines)> Blocks()
    {
        var paragraph = "";
        for (var at = 0; at < Lines.Count; at++)
        {
            var line = Lines[at];
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                var end = Enumerable.Range(at + 1, Lines.Count).First(next => Lines[next] == Fence);
                yield return (line[Fence.Length..], paragraph, [.. Lines.Skip(at + 1).Take(end - at - 1)]);
                at = end;
            }
            else if (line.Length > 0)
            {
                paragraph = at > 0 && Lines[at - 1].Length > 0 && !Lines[at - 1].StartsWith(Fence, StringComparison.Ordinal) ? $"{paragraph} {line}" : line;
            }
        }
    }

    /// <summary>What the page points to inside the project, as a path from its root and an anchor.</summary>
    public IEnumerable<(string Path, string Anchor)> Links() => Link().Matches(string.Join('\n', Lines)).Select(link => Target(link.Groups["to"].Value));

    /// <summary>A path that is written on this page or beside it, from the project's root, and its anchor.</summary>
    public (string Path, string Anchor) Target(string written)
    {
        var (path, anchor) = written.Split('#') is [var file, var part] ? (file, part) : (written, "");
        var folder = System.IO.Path.GetDirectoryName(Path) ?? "";
        return (path.Length == 0 ? Path : System.IO.Path.GetRelativePath(Source.Root(), System.IO.Path.GetFullPath(System.IO.Path.Combine(Source.Root(), folder, path))), anchor);
    }

    /// <summary>Whether a heading of a file makes that anchor, by GitHub's rule.</summary>
    public static bool HasAnchor(string path, string anchor) =>
        File.ReadLines(System.IO.Path.Combine(Source.Root(), path)).Where(line => line.StartsWith('#')).Select(Anchored).Contains(anchor);

    private static string Anchored(string heading) => Dropped().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<to>(?!https?:)[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Dropped();
}
