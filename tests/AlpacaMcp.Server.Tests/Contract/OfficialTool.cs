using System.Runtime.CompilerServices;

namespace AlpacaMcp.Server.Tests.Contract;

/// <summary>One tool of Alpaca's own server 2.1.1, as official-tools.txt has it.</summary>
internal sealed record OfficialTool(string Toolset, string Name, IReadOnlyList<OfficialParameter> Parameters)
{
    public static IReadOnlyList<OfficialTool> All { get; } = [.. File.ReadLines(Path()).Where(line => !line.StartsWith('#')).Select(Read)];

    private static string Path([CallerFilePath] string here = "") => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "official-tools.txt"); // a source file has a folder

    private static OfficialTool Read(string line)
    {
        var words = line.Split(' ');
        return new(words[0], words[1], [.. words.Skip(2).Select(OfficialParameter.Read)]);
    }
}
