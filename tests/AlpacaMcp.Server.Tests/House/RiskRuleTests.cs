using System.Collections;
using System.Reflection;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Server.Tests.House;

public sealed class RiskRuleTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Rules => [.. Names];

    public static TheoryData<string, string> Codes
    {
        get
        {
            TheoryData<string, string> codes = [];
            foreach (var constant in typeof(RiskCode).GetFields(BindingFlags.Public | BindingFlags.Static))
                codes.Add(constant.Name, (string?)constant.GetRawConstantValue() ?? "");
            return codes;
        }
    }

    [Fact]
    public void Every_rules_file_is_in_the_gates_list_and_nothing_else_is()
    {
        var list = Rule("RiskRules").GetProperty("All", All)?.GetValue(null) as IEnumerable ?? throw new InvalidOperationException("RiskRules.All is gone.");

        Assert.Equal(Names.Order(StringComparer.Ordinal), list.Cast<object>().Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_pure(string name)
    {
        var rule = Rule($"Rules.{name}");
        var touched = rule.GetFields(All).Where(f => !f.IsLiteral).Select(f => f.FieldType)
            .Concat(rule.GetConstructors(All).SelectMany(c => c.GetParameters()).Select(p => p.ParameterType))
            .Concat(rule.GetMethods(All).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)));

        Assert.All(touched, type => Assert.DoesNotMatch("Task|HttpClient|ILogger|TimeProvider|Client$|Journal$", type.FullName ?? type.Name));
        Assert.All(rule.GetFields(All), field => Assert.True(field.IsLiteral || (field.IsStatic && field.IsInitOnly), $"{name}.{field.Name} is remembered"));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_is_raised_by_a_test(string name, string code)
    {
        var tests = Source.Files("tests").Where(path => !path.Contains("/House/", StringComparison.Ordinal));

        Assert.Contains(tests, path => File.ReadAllText(path) is var text && (text.Contains($"\"{code}\"", StringComparison.Ordinal) || text.Contains($"RiskCode.{name}", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Names => Source.Files("src/AlpacaMcp.Trading/Risk/Rules").Select(path => Path.GetFileNameWithoutExtension(path));

    private static Type Rule(string name) => Source.AssemblyOf("Trading").GetType($"AlpacaMcp.Trading.Risk.{name}", throwOnError: true)!; // throws instead
}
