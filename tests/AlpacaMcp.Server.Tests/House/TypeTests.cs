using System.Reflection;
using System.Runtime.CompilerServices;

namespace AlpacaMcp.Server.Tests.House;

public sealed class TypeTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // A share of failures, the spread of retries and seconds that are measured, not money.
    private static readonly string[] Ratios = ["AlpacaApiOptions.BreakerFailureRatio", "RetryJitter.Next", "Timing._seconds"];

    public static TheoryData<string> Projects => [.. Source.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_type_is_sealed_static_or_the_order_kind(string project)
    {
        var open = Source.Types(project).Where(t => t is { IsClass: true, IsSealed: false } && t.FullName != "AlpacaMcp.Trading.Orders.TradeOrder");

        Assert.Empty(open.Select(t => t.FullName));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Nothing_static_can_change(string project)
    {
        var mutable = Source.Types(project).SelectMany(t => t.GetFields(All)).Where(f => f is { IsStatic: true, IsLiteral: false, IsInitOnly: false } && !Source.IsGenerated(f));
        var settable = Source.Types(project).SelectMany(t => t.GetProperties(All)).Where(p => p.SetMethod is { IsStatic: true });

        Assert.Empty(mutable.Cast<MemberInfo>().Concat(settable).Select(NameOf));
    }

    [Theory]
    [InlineData("Api", "")]
    [InlineData("Trading", "")]
    [InlineData("Server", "")]
    [InlineData("Simulator", "AlpacaMcp.Simulator.Wire")]
    [InlineData("Simulator", "AlpacaMcp.Simulator.Exchange.Money")]
    [InlineData("Simulator", "AlpacaMcp.Simulator.Exchange.Orders")]
    [InlineData("Simulator", "AlpacaMcp.Simulator.Exchange.Rules")]
    [InlineData("Simulator", "AlpacaMcp.Simulator.BookPosition")]
    [InlineData("Simulator", "AlpacaMcp.Simulator.BookOrder")]
    public void No_member_holds_an_amount_in_binary_floating_point(string project, string where)
    {
        var types = Source.Types(project).Where(t => t.FullName?.StartsWith(where, StringComparison.Ordinal) == true).ToList();
        var inexact = types.SelectMany(t => t.GetFields(All).Where(f => !Source.IsGenerated(f)).Select(f => (Member: (MemberInfo)f, Type: f.FieldType))
            .Concat(t.GetProperties(All).Select(p => (Member: (MemberInfo)p, Type: p.PropertyType))))
            .Where(m => IsInexact(m.Type));

        Assert.NotEmpty(types);
        Assert.Empty(inexact.Select(m => NameOf(m.Member)).Except(Ratios));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Records_do_not_change(string project)
    {
        var setters = Source.Types(project).Where(t => t.GetMethod("<Clone>$") is not null)
            .SelectMany(t => t.GetProperties(All))
            .Where(p => p.SetMethod is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));

        Assert.Empty(setters.Select(NameOf));
    }

    private static bool IsInexact(Type type) =>
        type == typeof(double) || type == typeof(float) || (type.IsGenericType && type.GenericTypeArguments.Any(IsInexact)) || (type.IsArray && IsInexact(type.GetElementType()!)); // an array has elements

    private static string NameOf(MemberInfo member) => $"{member.DeclaringType?.Name}.{member.Name}";
}
