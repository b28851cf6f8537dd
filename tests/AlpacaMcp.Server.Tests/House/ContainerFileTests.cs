using System.Text.RegularExpressions;

namespace AlpacaMcp.Server.Tests.House;

/// <summary>What can be held of an image without building one.</summary>
public sealed class ContainerFileTests
{
    private static readonly string[] s_lines = File.ReadAllLines(Path.Combine(Source.Root(), "Dockerfile"));

    private static IReadOnlyList<string> FinalStage => [.. s_lines.Skip(Array.FindLastIndex(s_lines, line => line.StartsWith("FROM ", StringComparison.Ordinal)))];

    [Fact]
    public void Every_image_is_pinned_by_a_tag_and_its_digest_can_be_asked_for()
    {
        var images = s_lines.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]).ToList();

        Assert.Equal(2, images.Count);
        Assert.All(images, image => Assert.Matches(@"^[a-z.]+/[a-z/-]+:[0-9][A-Za-z0-9.-]+$", image));
        Assert.All(images, image => Assert.Contains(s_lines, line => line.StartsWith("#   docker buildx imagetools inspect ", StringComparison.Ordinal) && line.EndsWith($" {image}", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_last_stage_has_no_shell_no_root_and_no_secret()
    {
        Assert.Matches("-chiseled", FinalStage[0]);
        Assert.Contains("USER $APP_UID", FinalStage);
        Assert.DoesNotContain(FinalStage, line => Regex.IsMatch(line, @"^(RUN|SHELL|ADD)\b"));
        Assert.All(FinalStage.Where(line => Regex.IsMatch(line, "^(ENTRYPOINT|CMD|HEALTHCHECK)")), line => Assert.Contains("[\"", line, StringComparison.Ordinal));
        Assert.DoesNotContain(s_lines, line => Regex.IsMatch(line, @"^(ENV|ARG) .*(KEY|SECRET|TOKEN)"));
    }

    [Fact]
    public void The_restore_is_locked() => Assert.Contains(s_lines, line => line.StartsWith("RUN dotnet restore ", StringComparison.Ordinal) && line.Contains("--locked-mode", StringComparison.Ordinal));

    [Fact]
    public void Nothing_is_sent_to_the_build_but_what_it_reads()
    {
        var ignored = File.ReadAllLines(Path.Combine(Source.Root(), ".dockerignore"));

        Assert.Equal("*", ignored.First(line => line.Length > 0 && line[0] != '#'));
        Assert.All(ignored.Where(line => line.StartsWith('!')), line => Assert.True(Path.Exists(Path.Combine(Source.Root(), line[1..])), line));
        Assert.Contains("**/.env", ignored);
    }
}
