using System.Diagnostics;
using System.Globalization;

namespace AlpacaMcp.Load.Stage;

/// <summary>Asks a process to end, as a service manager does.</summary>
internal static class ServerSignal
{
    public static async Task TerminateAsync(int processId)
    {
        using var shell = Process.Start("/bin/sh", ["-c", "kill -TERM \"$1\"", "sh", processId.ToString(CultureInfo.InvariantCulture)]);
        await shell.WaitForExitAsync();
    }
}
