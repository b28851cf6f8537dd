using System.Diagnostics;

namespace AlpacaMcp.Server.Tests.Cli;

internal static class Signals
{
    public static void Send(string signal, int processId)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{processId}"]);
        kill.WaitForExit();
    }
}
