using System.Globalization;

namespace AlpacaMcp.Server.Tests.Logging;

/// <summary>What a stream came to.</summary>
internal sealed record LogStreamFigures(int Written, int Read, long Bytes, int Files, long MostOnDisk, int Looks, TimeSpan Took)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Written:N0} lines written, {Read:N0} read whole and in order, {Bytes:N0} bytes in {Files} files, at most {MostOnDisk:N0} bytes on disk in {Looks:N0} looks, {Took.TotalSeconds:0.0} s");
}
