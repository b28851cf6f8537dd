using System.Globalization;
using System.Runtime.CompilerServices;

namespace AlpacaMcp.EndToEnd.Tests.Attacks;

/// <summary>attacks.tsv: what is tried at the server and what must come of it. What it expects is taken from the specifications and the pages in docs, not from the code.</summary>
internal static class AttackTable
{
    /// <summary>Every row.</summary>
    public static IReadOnlyList<Attack> All { get; } = [.. File.ReadAllLines(PathOf("attacks.tsv")).Skip(1).Select(Read)];

    /// <summary>The ids of one transport.</summary>
    public static TheoryData<string> Of(string transport) => [.. All.Where(attack => attack.Transport == transport).Select(attack => attack.Id)];

    /// <summary>A file beside this one.</summary>
    public static string PathOf(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here) ?? "", file);

    private static Attack Read(string line)
    {
        var cells = line.Split('\t');
        Assert.True(cells.Length == 5, line);
        return new(cells[0], cells[1], cells[2], cells[3], int.Parse(cells[4], CultureInfo.InvariantCulture));
    }
}
