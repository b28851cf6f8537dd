using System.Runtime.CompilerServices;

namespace AlpacaMcp.Load.Tests;

/// <summary>The commands of docs/operate/load.md take too long for the gate; that each of them means something does not.</summary>
public sealed class LoadLineTests
{
    private const string Script = "tests/soak ";

    public static TheoryData<string> Written => [.. File.ReadLines(Path.Combine(Root(), "docs/operate/load.md")).Where(line => line.StartsWith(Script, StringComparison.Ordinal)).Select(line => line[Script.Length..])];

    [Theory]
    [MemberData(nameof(Written))]
    public void A_command_of_the_page_is_understood(string line) => Assert.NotNull(LoadLine.Read(line.Split(' ')).Run);

    [Theory]
    [InlineData("--endure")]
    [InlineData("--endure 0")]
    [InlineData("--load 0")]
    [InlineData("--load 10 --seconds x")]
    [InlineData("--spike 10")]
    [InlineData("--nothing")]
    public void What_makes_no_sense_runs_nothing(string line)
    {
        var read = LoadLine.Read(line.Split(' '));

        Assert.Null(read.Run);
        Assert.StartsWith("--load [RATE", read.Title, StringComparison.Ordinal);
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../.."));
}
