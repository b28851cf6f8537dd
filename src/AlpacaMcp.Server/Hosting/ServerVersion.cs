using System.Reflection;

namespace AlpacaMcp.Server.Hosting;

/// <summary>The version this executable was built as.</summary>
internal static class ServerVersion
{
    /// <summary>Such as 0.1.0, without the build's commit.</summary>
    public static string Text { get; } =
        typeof(ServerVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
