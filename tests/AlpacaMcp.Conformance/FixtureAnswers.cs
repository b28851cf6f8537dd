using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Conformance;

/// <summary>
/// What a client answered, and the state it handed back. The product takes an answer to nothing but its own question about an order and refuses
/// every other; so the answers of fixtures go around its stage for approvals, and through all others.
/// </summary>
/// <param name="Given">Answers by their keys.</param>
/// <param name="State">The state as it came back; null when none did.</param>
internal sealed record FixtureAnswers(IDictionary<string, InputResponse> Given, string? State)
{
    private const string Key = "fixture-answers";

    internal static FixtureAnswers Of(MessageContext call) =>
        call.Items.TryGetValue(Key, out var answers) && answers is FixtureAnswers found ? found : new(new Dictionary<string, InputResponse>(), null);

    /// <summary>The answer to a form, or null when there is none of that key with the field.</summary>
    internal string? Text(string key, string field)
    {
        if (!Given.TryGetValue(key, out var answer) || answer.RawValue.ValueKind != System.Text.Json.JsonValueKind.Object)
            return null;
        var form = answer.Deserialize(InputResponse.ElicitResultJsonTypeInfo);
        return form is { IsAccepted: true, Content: { } content } && content.TryGetValue(field, out var value) ? value.ToString() : null;
    }

    /// <summary>Takes the answers out of a call of a fixture before the product sees them.</summary>
    internal sealed class Filter(IReadOnlyList<McpServerTool> tools)
    {
        private readonly HashSet<string> _fixtures = [.. tools.Select(tool => tool.ProtocolTool.Name)];

        internal McpRequestHandler<CallToolRequestParams, CallToolResult> Around(McpRequestHandler<CallToolRequestParams, CallToolResult> next) => (call, token) =>
        {
            if (call.Params is { } request && _fixtures.Contains(request.Name))
            {
                call.Items[Key] = new FixtureAnswers(request.InputResponses ?? new Dictionary<string, InputResponse>(), request.RequestState);
                (request.InputResponses, request.RequestState) = (null, null);
            }

            return next(call, token);
        };
    }
}
