using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Secrets;
using AlpacaMcp.Server.Tests.Hosting;

namespace AlpacaMcp.Server.Tests.Secrets;

public sealed class SecretFileTests : IDisposable
{
    private const string Setting = "ALPACA_SECRET_KEY_FILE";
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("canary-of-a-file")]
    [InlineData("  canary-of-a-file\n")]
    [InlineData("canary-of-a-file\r\n")]
    public void Reads_what_the_file_holds(string content) => Assert.Equal("canary-of-a-file", SecretFile.Read(Written(content), Setting).Reveal());

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void Refuses_a_file_that_is_open_to_others_and_says_the_cure(UnixFileMode others)
    {
        var path = Written("canary-of-a-file");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | others);

        var refused = Assert.Throws<StartupRefusedException>(() => SecretFile.Read(path, Setting));

        Assert.StartsWith($"{Setting}: {path} is open to others (", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith($"Run: chmod 600 {path}", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData(" \n", "nothing")]
    [InlineData("canary-one\ncanary-two", "more than one line")]
    public void Refuses_what_is_not_one_secret_without_quoting_it(string content, string what)
    {
        var refused = Assert.Throws<StartupRefusedException>(() => SecretFile.Read(Written(content), Setting));

        Assert.Contains($"which holds {what}", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_file_that_is_longer_than_any_secret() =>
        Assert.Contains("longer than any secret", Assert.Throws<StartupRefusedException>(() => SecretFile.Read(Written(new string('x', 20_000)), Setting)).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_file_that_is_not_there() =>
        Assert.Contains("cannot be read", Assert.Throws<StartupRefusedException>(() => SecretFile.Read(Path.Combine(_folder.Path, "none"), Setting)).Message, StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    private string Written(string content)
    {
        var path = _folder.Write("secret", content);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }
}
