using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Conformance.Tools;

/// <summary>Tools that return what they need to know and are called again with the answer, the way of protocol 2026-07-28.</summary>
/// <seealso href="https://modelcontextprotocol.io/seps/2322"/>
internal static class InputTools
{
    [McpServerTool(Name = "test_input_required_result_elicitation")]
    public static string Elicits(RequestContext<CallToolRequestParams> call) => FixtureAnswers.Of(call.Params).Text("user_name", "name") is { } name
        ? $"Hello, {name}!"
        : throw Questions.Ask("user_name", Questions.Form("What is your name?", "name"));

    [McpServerTool(Name = "test_input_required_result_sampling")]
    public static string Samples(RequestContext<CallToolRequestParams> call) => FixtureAnswers.Of(call.Params).Given.TryGetValue("capital_question", out var answer)
        ? $"The model says: {answer.Deserialize(InputResponse.CreateMessageResultJsonTypeInfo)?.Content.OfType<TextContentBlock>().FirstOrDefault()?.Text}"
        : throw Questions.Ask("capital_question", Questions.Model("What is the capital of France?"));

    [McpServerTool(Name = "test_input_required_result_list_roots")]
    public static string ListsRoots(RequestContext<CallToolRequestParams> call) => FixtureAnswers.Of(call.Params).Given.TryGetValue("client_roots", out var answer)
        ? $"Roots: {string.Join(", ", answer.Deserialize(InputResponse.ListRootsResultJsonTypeInfo)?.Roots.Select(root => root.Uri) ?? [])}"
        : throw Questions.Ask("client_roots", Questions.Roots());

    /// <summary>Asks only for what the client has said it can answer.</summary>
    [McpServerTool(Name = "test_input_required_result_capabilities")]
    public static string AsksWithinCapabilities(RequestContext<CallToolRequestParams> call)
    {
        Dictionary<string, InputRequest> questions = [];
        if (call.Server.ClientCapabilities?.Elicitation is not null)
            questions["user_name"] = Questions.Form("What is your name?", "name");
        if (call.Server.ClientCapabilities?.Sampling is not null)
            questions["greeting"] = Questions.Model("Generate a greeting");
        return FixtureAnswers.Of(call.Params).Given.Count > 0 || questions.Count == 0 ? "Nothing more is asked." : throw new InputRequiredException(questions);
    }
}
