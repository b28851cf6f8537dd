using System.Text.Json.Serialization;

namespace AlpacaMcp.Server.Tests.Hostile;

/// <summary>The tests write no JSON by reflection either.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class SampleJson : JsonSerializerContext;
