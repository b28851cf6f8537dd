using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlpacaMcp.Server.Doctor;

/// <summary>ok, warn or fail.</summary>
internal sealed class VerdictConverter() : JsonStringEnumConverter<Verdict>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);
