using AlpacaMcp.Server.Doctor;

namespace AlpacaMcp.Server.Tests.House;

public sealed class DoctorCheckTests
{
    [Fact]
    public void Every_checks_file_is_in_the_list_and_nothing_else_is()
    {
        var files = Source.Files("src/AlpacaMcp.Server/Doctor/Checks").Select(path => Path.GetFileNameWithoutExtension(path));

        Assert.Equal(files.Order(StringComparer.Ordinal), CheckList.All.Select(check => check.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_check_has_a_name_of_its_own_and_a_line_in_the_page()
    {
        var page = File.ReadAllText(Path.Combine(Source.Root(), "docs/operate/doctor.md"));

        Assert.Equal(CheckList.All.Count, CheckList.All.Select(check => check.Name).Distinct().Count());
        Assert.All(CheckList.All, check => Assert.Contains($"| `{check.Name}` |", page, StringComparison.Ordinal));
    }
}
