using System.Reflection;
using System.Runtime.CompilerServices;

namespace AlpacaMcp.Server.Tests.House;

/// <summary>The repository's files and the assemblies built from them.</summary>
internal static class Source
{
    public static IReadOnlyList<string> Projects { get; } = ["Api", "Trading", "Simulator", "Server"];

    public static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../.."));

    public static IReadOnlyList<string> Files(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Root(), folder), "*.cs", SearchOption.AllDirectories).Where(path => !IsBuilt(path)).Order(StringComparer.Ordinal)];

    public static string Relative(string path) => Path.GetRelativePath(Root(), path);

    public static Assembly AssemblyOf(string project) => Assembly.Load(project == "Server" ? "alpaca-mcp" : $"AlpacaMcp.{project}");

    /// <summary>The types that were written by hand.</summary>
    public static IReadOnlyList<Type> Types(string project) => [.. AssemblyOf(project).GetTypes().Where(IsOurs)];

    public static bool IsGenerated(MemberInfo member) =>
        member.Name.Contains('<', StringComparison.Ordinal)
        || member.IsDefined(typeof(CompilerGeneratedAttribute), false)
        || member.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), false);

    private static bool IsOurs(Type type) =>
        type.Namespace?.StartsWith("AlpacaMcp", StringComparison.Ordinal) == true
        && !IsGenerated(type)
        && type.Name != "Program"
        && (type.DeclaringType is null || IsOurs(type.DeclaringType))
        && !typeof(System.Text.Json.Serialization.JsonSerializerContext).IsAssignableFrom(type);

    private static bool IsBuilt(string path) =>
        path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        || path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
}
