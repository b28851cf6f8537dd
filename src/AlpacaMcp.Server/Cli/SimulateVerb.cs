using System.CommandLine;

namespace AlpacaMcp.Server.Cli;

internal static class SimulateVerb
{
    public static Command Create() => new("simulate", "x");
}
