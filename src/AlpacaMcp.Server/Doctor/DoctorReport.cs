using AlpacaMcp.Api;

namespace AlpacaMcp.Server.Doctor;

/// <summary>All lines, and the worst of them.</summary>
/// <param name="Version">Of this program.</param>
/// <param name="Status">The worst line's.</param>
/// <param name="Checks">A line each, always all of them and in the same order.</param>
internal sealed record DoctorReport(string Version, Verdict Status, IReadOnlyList<DoctorLine> Checks)
{
    /// <summary>The same without a secret that some message may have carried, and without what moves a cursor.</summary>
    public DoctorReport Cleaned(Redactor redactor)
    {
        ArgumentNullException.ThrowIfNull(redactor);
        return this with { Checks = [.. Checks.Select(line => line with { Detail = Clean(line.Detail), Fix = line.Fix is { } fix ? Clean(fix) : null })] };

        string Clean(string text) => string.Concat(redactor.Clean(text).ReplaceLineEndings(" ").Select(c => char.IsControl(c) ? '\uFFFD' : c));
    }
}
