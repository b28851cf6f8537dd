namespace AlpacaMcp.Api.Telemetry;

/// <summary>One instrument as it is documented, made and tested: three readers of one line.</summary>
/// <param name="Name">Dotted, as OpenTelemetry has it.</param>
/// <param name="Kind">What it does with its values.</param>
/// <param name="Unit">In UCUM: s, or a word in braces for what is counted, which is no part of a name anywhere.</param>
/// <param name="Meaning">One sentence.</param>
/// <param name="Labels">What tells its series apart, the account first.</param>
/// <seealso href="https://opentelemetry.io/docs/specs/semconv/general/metrics/"/>
public sealed record Measure(string Name, MeasureKind Kind, string Unit, string Meaning, params IReadOnlyList<Label> Labels);
