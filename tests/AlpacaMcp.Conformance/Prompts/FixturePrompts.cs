using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Conformance.Prompts;

/// <summary>The prompts that the suite asks for. The product's are texts; these hold pictures and resources, too, so they answer before it.</summary>
internal static class FixturePrompts
{
    private static readonly Prompt[] s_all =
    [
        Listed("test_simple_prompt"),
        Listed("test_prompt_with_arguments", "arg1", "arg2"),
        Listed("test_prompt_with_embedded_resource", "resourceUri"),
        Listed("test_prompt_with_image"),
        Listed("test_input_required_result_prompt"),
    ];

    internal static void AddTo(McpServerOptions options)
    {
        var (list, get) = (options.Handlers.ListPromptsHandler!, options.Handlers.GetPromptHandler!); // the product has set both
        options.Handlers.ListPromptsHandler = async (request, token) =>
        {
            var listed = await list(request, token);
            listed.Prompts = [.. listed.Prompts, .. s_all];
            return listed;
        };
        options.Handlers.GetPromptHandler = async (request, token) => Find(request.Params) is { } messages ? new() { Messages = messages } : await get(request, token);
    }

    private static Prompt Listed(string name, params string[] arguments) => new()
    {
        Name = name,
        Description = "A fixture of the conformance suite.",
        Arguments = [.. arguments.Select(argument => new PromptArgument { Name = argument, Required = true })],
    };

    private static List<PromptMessage>? Find(GetPromptRequestParams asked) => asked.Name switch
    {
        "test_simple_prompt" => [Text("This is a simple prompt for testing.")],
        "test_prompt_with_arguments" => [Text($"Prompt with arguments: arg1='{Argument(asked, "arg1")}', arg2='{Argument(asked, "arg2")}'")],
        "test_prompt_with_embedded_resource" => [Resource(Argument(asked, "resourceUri")), Text("Please process the embedded resource above.")],
        "test_prompt_with_image" => [By(ImageContentBlock.FromBytes(Media.Pixel, "image/png")), Text("Please analyze the image above.")],
        "test_input_required_result_prompt" => [Text($"Context: {Context(asked)}")],
        _ => null,
    };

    private static string Context(GetPromptRequestParams asked) =>
        FixtureAnswers.Of(asked).Text("user_context", "context")
        ?? throw Questions.Ask("user_context", Questions.Form("What context should the prompt use?", "context"));

    private static string Argument(GetPromptRequestParams asked, string name) =>
        asked.Arguments is { } given && given.TryGetValue(name, out var value) ? value.ToString() : "";

    private static PromptMessage Resource(string uri) =>
        By(new EmbeddedResourceBlock { Resource = new TextResourceContents { Uri = uri, MimeType = "text/plain", Text = "Embedded resource content for testing." } });

    private static PromptMessage Text(string text) => By(new TextContentBlock { Text = text });

    private static PromptMessage By(ContentBlock content) => new() { Role = Role.User, Content = content };
}
