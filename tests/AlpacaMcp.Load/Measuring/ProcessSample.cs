using System.Globalization;

namespace AlpacaMcp.Load.Measuring;

/// <summary>A process as the kernel counts it.</summary>
/// <param name="At">Since the watch began.</param>
/// <param name="ResidentBytes">Memory in use.</param>
/// <param name="Handles">Open files, sockets and pipes.</param>
/// <param name="Threads">Threads.</param>
/// <param name="Processor">Processor time since its start.</param>
internal sealed record ProcessSample(TimeSpan At, long ResidentBytes, int Handles, int Threads, TimeSpan Processor)
{
    private const double TicksPerSecond = 100; // USER_HZ, the same on every Linux: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html

    public double ResidentMegabytes => ResidentBytes / 1e6;

    /// <summary>Reads it from /proc; null when the process is gone.</summary>
    public static ProcessSample? Read(int processId, TimeSpan at)
    {
        try
        {
            var folder = $"/proc/{processId}";
            var status = File.ReadLines($"{folder}/status").Select(line => line.Split(':', 2)).ToDictionary(parts => parts[0], parts => parts[^1].Trim());
            if (!status.TryGetValue("VmRSS", out var resident))
                return null; // A zombie has no memory.
            return new(at, Number(resident) * 1_024, Directory.GetFileSystemEntries($"{folder}/fd").Length, (int)Number(status["Threads"]), ProcessorTime($"{folder}/stat"));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static long Number(string text) => long.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture);

    // Fields 14 and 15; the name before them is in brackets and may hold anything.
    private static TimeSpan ProcessorTime(string path)
    {
        var text = File.ReadAllText(path);
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromSeconds((Number(fields[11]) + Number(fields[12])) / TicksPerSecond);
    }
}
