using AlpacaMcp.Server.Cli.Install;

namespace AlpacaMcp.Server.Tests.Cli.Install;

/// <summary>As `diff -u` of the GNU diffutils shows the same files, beside their names.</summary>
public sealed class UnifiedDiffTests
{
    [Theory]
    [InlineData("a\nb\nc\nd\ne\nf\ng\nh\n", "a\nb\nc\nd\nE\nf\ng\nh\n", "@@ -2,7 +2,7 @@| b| c| d|-e|+E| f| g| h")]
    [InlineData("a\n", "a\nb\n", "@@ -1,1 +1,2 @@| a|+b")]
    [InlineData("a\nb\nc\n", "b\nc\n", "@@ -1,3 +1,2 @@|-a| b| c")]
    [InlineData("a\na\n", "a\na\na\n", "@@ -1,2 +1,3 @@| a| a|+a")]
    public void Shows_the_lines_that_differ_and_three_around_them(string before, string after, string expected) =>
        Assert.Equal(["--- f", "+++ f", .. expected.Split('|')], UnifiedDiff.Of("f", before, after));

    [Fact]
    public void Shows_that_a_file_comes_and_goes()
    {
        Assert.Equal(["--- /dev/null", "+++ f", "@@ -0,0 +1,1 @@", "+{}"], UnifiedDiff.Of("f", null, "{}\n"));
        Assert.Equal(["--- f", "+++ /dev/null", "@@ -1,1 +0,0 @@", "-{}"], UnifiedDiff.Of("f", "{}\n", null));
        Assert.Empty(UnifiedDiff.Of("f", "{}\n", "{}\n"));
    }

    [Fact]
    public void Shows_of_a_file_that_is_one_long_line_where_it_changes()
    {
        var start = new string('x', 5_000);

        var shown = UnifiedDiff.Of("f", $"{start}}}", $"{start},\"alpaca\"}}");

        Assert.Equal([$"-…{new string('x', 40)}}}", $"+…{new string('x', 40)},\"alpaca\"}}"], shown.Skip(3));
    }
}
