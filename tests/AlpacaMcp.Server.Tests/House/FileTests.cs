using System.Reflection;
using System.Text.RegularExpressions;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Tests.House;

public sealed class FileTests
{
    private const int MostLines = 300;

    // What a file may not say, and who may nevertheless.
    public static TheoryData<string, string> BannedWords => new()
    {
        { @"\bNotImplementedException\b", "" },
        { @"\b(TODO|FIXME|HACK|XXX)\b", "" },
        { @"#region|#pragma warning disable(?!.*//)", "" },
        { @"\basync void\b", "" },
        { @"\.GetAwaiter\(\)\.GetResult\(\)|\.Wait\(\)", "" },
        { @"\bdynamic\b(?=\s+\w+\s*[=;)])", "" },
        { @"\bdefault!", "" },
        { @"\bConsole\.(Write|Out\b)", "Cli/" },
        { @"\bnew HttpClient\(", "" },
        { @"\bnew Random\(|\bRandom\.Shared\b", "" },
        { @"\bIServiceProvider\b.*\bGetService\(", "" },
    };

    [Theory]
    [MemberData(nameof(BannedWords))]
    public void No_file_says_what_the_house_does_not_say(string pattern, string allowed)
    {
        var files = Source.Files("src").Where(path => allowed.Length == 0 || !path.Contains(allowed, StringComparison.Ordinal));

        Assert.Empty(files.Where(path => Regex.IsMatch(File.ReadAllText(path), pattern)).Select(Source.Relative));
    }

    [Fact]
    public void No_file_is_longer_than_300_lines()
    {
        Assert.All(Source.Files("src"), path => Assert.InRange(File.ReadLines(path).Count(), 1, MostLines));
    }

    [Fact]
    public void A_file_holds_one_top_level_type_of_its_name_in_the_namespace_of_its_folder()
    {
        Assert.Empty(Source.Files("src").Where(path => !path.EndsWith("Program.cs", StringComparison.Ordinal)).Select(Complaint).OfType<string>());
    }

    [Fact]
    public void No_name_says_nothing()
    {
        var names = Source.Files("src").Where(path => !path.Contains("/Tools/", StringComparison.Ordinal)).Select(path => Path.GetFileNameWithoutExtension(path));

        Assert.All(names, name => Assert.DoesNotMatch("(Manager|Helper|Helpers|Utils|Common|Base|Impl|Info)$", name));
    }

    [Fact]
    public void Every_setting_is_in_the_example_once()
    {
        var example = File.ReadAllLines(Path.Combine(Source.Root(), ".env.example"));

        Assert.All(SettingCatalog.All, setting => Assert.Single(example, line => line == $"{setting.Name}="));
        Assert.Equal(SettingCatalog.All.Count, example.Count(line => line.EndsWith('=')));
    }

    [Fact]
    public void Every_setting_that_is_declared_is_in_the_list()
    {
        var declared = typeof(SettingCatalog).Assembly.GetTypes().SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(Setting)).Select(field => ((Setting?)field.GetValue(null))?.Name);

        Assert.Equal(declared.Order(StringComparer.Ordinal), SettingCatalog.All.Select(s => s.Name).Order(StringComparer.Ordinal));
    }

    private static string? Complaint(string path)
    {
        var text = File.ReadAllText(path);
        var types = Regex.Matches(text, @"^(?:public |internal |file |abstract |sealed |static |partial |readonly |ref |unsafe )*(?:class|record struct|record class|record|struct|interface|enum|delegate \w+) (\w+)", RegexOptions.Multiline).Select(m => m.Groups[1].Value).Distinct().ToList();
        var (name, folder) = (Path.GetFileNameWithoutExtension(path), Source.Relative(Path.GetDirectoryName(path)!)["src/".Length..]); // a file has a folder
        var isNamed = types is [var only] ? only == name : types.Count == 2 && types.Contains(name) && types.Contains($"I{name}");
        return isNamed && Regex.IsMatch(text, $"^namespace {Regex.Escape(folder.Replace('/', '.'))};", RegexOptions.Multiline)
            ? null
            : $"{Source.Relative(path)}: {string.Join(", ", types)}";
    }
}
