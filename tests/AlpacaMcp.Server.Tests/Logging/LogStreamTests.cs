using System.Globalization;
using AlpacaMcp.Server.Logging;
using AlpacaMcp.Server.Tests.Hosting;
using Xunit.Abstractions;

namespace AlpacaMcp.Server.Tests.Logging;

/// <summary>`tests/soak --logs` sends a gigabyte through the limits of a server; the gate a part of it through limits as much smaller.</summary>
public sealed class LogStreamTests(ITestOutputHelper output)
{
    private const long Gigabyte = 1_000_000_000;
    private const long MostOnDisk = 200_000_000;

    // How many times less than a gigabyte is sent.
    private static readonly int Part = int.Parse(Environment.GetEnvironmentVariable("LOG_STREAM_PART") ?? "32", CultureInfo.InvariantCulture);

    [Fact]
    public void Loses_and_splits_no_line_and_stays_within_its_room()
    {
        using var home = new TemporaryFolder();
        var limits = LogLimits.Default with { FileBytes = LogLimits.Default.FileBytes / Part, CategoryBytes = LogLimits.Default.CategoryBytes / Part };

        var figures = LogStream.Run(home.Path, limits, Gigabyte / Part);

        output.WriteLine(figures.ToString());
        Assert.Equal(figures.Written, figures.Read);
        Assert.InRange(figures.Bytes, Gigabyte / Part, long.MaxValue);
        Assert.InRange(figures.MostOnDisk, 1, MostOnDisk / Part);
    }
}
