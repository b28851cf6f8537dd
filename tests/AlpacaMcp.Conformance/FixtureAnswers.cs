using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Conformance;

/// <summary>What a client answered, and the state it handed back.</summary>
/// <param name="Given">Answers by their keys.</param>
/// <param name="State">The state as it came back; null when none did.</param>
internal sealed record FixtureAnswers(IDictionary<string, InputResponse> Given, string? State)
{
    internal static FixtureAnswers Of(RequestParams request) => new(request.InputResponses ?? new Dictionary<string, InputResponse>(), request.RequestState);

    /// <summary>A field of the form that was answered; null when there is none.</summary>
    internal string? Text(string key, string field)
    {
        if (!Given.TryGetValue(key, out var answer) || answer.RawValue.ValueKind != JsonValueKind.Object)
            return null;
        var form = answer.Deserialize(InputResponse.ElicitResultJsonTypeInfo);
        return form is { IsAccepted: true, Content: { } content } && content.TryGetValue(field, out var value) ? value.ToString() : null;
    }
}
