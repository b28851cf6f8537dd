using System.Runtime.CompilerServices;
using System.Text;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Tests.Hosting;

public sealed class EnvExampleTests
{
    private static string ExamplePath([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../../.env.example"));

    // UPDATE_SNAPSHOTS=1 dotnet test rewrites the file.
    [Fact]
    public void Lists_every_setting_with_its_default_and_bounds()
    {
        var expected = Render();
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(ExamplePath(), expected);

        Assert.Equal(expected, File.ReadAllText(ExamplePath()));
    }

    [Fact]
    public void Sets_nothing_when_it_is_copied_as_it_is()
    {
        var settings = SettingsReader.Read(new Dictionary<string, string>(), ExamplePath());

        Assert.DoesNotContain(SettingCatalog.All, settings.Has);
    }

    private static string Render()
    {
        var text = new StringBuilder("# Every setting of alpaca-mcp. Copy to .env, fill in, and start with --env-file .env; the process environment wins over it.\n# Nothing set trades at an exchange inside the server: no keys, no money.\n");
        foreach (var setting in SettingCatalog.All)
            text.Append('\n').Append("# ").Append(setting.Description).Append('\n')
                .Append("# Allowed: ").Append(setting.Allowed).Append(". Default: ").Append(Default(setting)).Append(".\n")
                .Append(setting.Name).Append("=\n");
        return text.ToString();
    }

    private static string Default(Setting setting)
    {
        var paper = setting.Default(TradingEnvironment.Paper);
        var live = setting.Default(TradingEnvironment.Live);
        if (paper is null)
            return "not set";
        return paper == live ? paper : $"{paper}, live {live}";
    }
}
