using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Conformance;

/// <summary>What fixtures ask a client for.</summary>
internal static class Questions
{
    internal static InputRequest Form(string message, string field, ElicitRequestParams.PrimitiveSchemaDefinition? schema = null) => InputRequest.ForElicitation(new()
    {
        Message = message,
        RequestedSchema = new()
        {
            Properties = new Dictionary<string, ElicitRequestParams.PrimitiveSchemaDefinition> { [field] = schema ?? new ElicitRequestParams.StringSchema() },
            Required = [field],
        },
    });

    internal static InputRequest Model(string prompt, int maxTokens = 100) => InputRequest.ForSampling(new()
    {
        Messages = [new() { Role = Role.User, Content = [new TextContentBlock { Text = prompt }] }],
        MaxTokens = maxTokens,
    });

    internal static InputRequest Roots() => InputRequest.ForRootsList(new());

    internal static InputRequiredException Ask(string key, InputRequest question, string? state = null) =>
        new(new Dictionary<string, InputRequest> { [key] = question }, state);
}
