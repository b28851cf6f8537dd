using AlpacaMcp.Api;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Secrets;

namespace AlpacaMcp.Server.Telemetry;

/// <summary>Makes the plan of what is exported from the settings.</summary>
internal static class TelemetryPlanReader
{
    /// <summary>The plan; refuses headers that go nowhere, are given twice or are none.</summary>
    /// <param name="settings">What is set.</param>
    /// <param name="redactor">Learns what the headers hold.</param>
    public static TelemetryPlan Read(Settings settings, Redactor redactor) => new()
    {
        ServesMetrics = settings[TelemetrySettings.Metrics]?.AsFlag() ?? false,
        Port = (int?)settings.Number(TelemetrySettings.MetricsPort),
        Collector = settings[TelemetrySettings.OtlpEndpoint]?.AsOrigin(),
        Headers = Known(Headers(settings), redactor),
    };

    private static Secret? Known(Secret? headers, Redactor redactor)
    {
        foreach (var header in headers?.Reveal().Split(',') ?? [])
            redactor.Learn(new(header[(header.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim()));
        return headers;
    }

    private static Secret? Headers(Settings settings)
    {
        var (written, file) = (settings[TelemetrySettings.OtlpHeaders], settings[TelemetrySettings.OtlpHeadersFile]);
        if (written is null && file is null)
            return null;
        if (!settings.Has(TelemetrySettings.OtlpEndpoint))
            throw new StartupRefusedException($"{(written is null ? TelemetrySettings.OtlpHeadersFile : TelemetrySettings.OtlpHeaders).Name} is set and {TelemetrySettings.OtlpEndpoint.Name} is not: the headers would go nowhere. Set both or neither.");
        if (written is not null && file is not null)
            throw new StartupRefusedException($"{TelemetrySettings.OtlpHeaders.Name} and {TelemetrySettings.OtlpHeadersFile.Name} are both set. Keep one of them.");
        var (headers, name) = written is not null ? (new Secret(written.Text), TelemetrySettings.OtlpHeaders.Name) : (SecretFile.Read(file!.Text, TelemetrySettings.OtlpHeadersFile.Name), TelemetrySettings.OtlpHeadersFile.Name); // one of them is set
        return headers.Reveal().Split(',').All(header => header.IndexOf('=', StringComparison.Ordinal) > 0)
            ? headers
            : throw new StartupRefusedException($"{name} is not written as name=value, separated by commas.");
    }
}
