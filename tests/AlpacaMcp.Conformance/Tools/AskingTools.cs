using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Conformance.Tools;

/// <summary>Tools that ask the client while they run, the way of protocol 2025-11-25.</summary>
internal static class AskingTools
{
    [McpServerTool(Name = "test_sampling")]
    public static async Task<string> SampleAsync(McpServer server, string prompt, CancellationToken cancellationToken)
    {
        var answer = await server.SampleAsync(Questions.Model(prompt).SamplingParams!, cancellationToken); // it is a question for a model
        return $"LLM response: {answer.Content.OfType<TextContentBlock>().FirstOrDefault()?.Text}";
    }

    [McpServerTool(Name = "test_elicitation")]
    public static async Task<string> ElicitAsync(McpServer server, string message, CancellationToken cancellationToken)
    {
        ElicitRequestParams question = new()
        {
            Message = message,
            RequestedSchema = new()
            {
                Properties = new Dictionary<string, ElicitRequestParams.PrimitiveSchemaDefinition>
                {
                    ["username"] = new ElicitRequestParams.StringSchema { Description = "User's response" },
                    ["email"] = new ElicitRequestParams.StringSchema { Description = "User's email address" },
                },
                Required = ["username", "email"],
            },
        };
        return $"User response: {Said(await server.ElicitAsync(question, cancellationToken))}";
    }

    /// <summary>What a person did with a form, in words.</summary>
    internal static string Said(ElicitResult answer) =>
        $"action={answer.Action}, content={{{string.Join(", ", (answer.Content ?? new Dictionary<string, System.Text.Json.JsonElement>()).Select(pair => $"{pair.Key}: {pair.Value}"))}}}";
}
