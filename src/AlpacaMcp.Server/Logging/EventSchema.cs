using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Server.Logging;

/// <summary>One kind of event: where it is written, how severe it is, and what it tells beside the fields that every line has.</summary>
/// <param name="Name">Stable; scripts and alerts go by it.</param>
/// <param name="Category">The files it is in.</param>
/// <param name="Level">How severe.</param>
/// <param name="Means">What has happened.</param>
/// <param name="Fields">Its own fields.</param>
internal sealed record EventSchema(string Name, LogCategory Category, LogLevel Level, string Means, params IReadOnlyList<EventField> Fields)
{
    /// <summary>What is taken from an event's properties, in the order in which it is written.</summary>
    public IReadOnlyList<EventField> Taken { get; } = [.. LineFields.Scoped.UnionBy(Fields, field => field.Name)];
}
