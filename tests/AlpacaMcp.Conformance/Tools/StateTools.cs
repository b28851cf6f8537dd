using AlpacaMcp.Server.Mcp.Approvals;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Conformance.Tools;

/// <summary>Tools whose client carries their state between two calls, under the product's own seal.</summary>
/// <seealso href="https://modelcontextprotocol.io/seps/2322"/>
internal sealed class StateTools(TicketSeal seal, TimeProvider time)
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(5);

    [McpServerTool(Name = "test_input_required_result_request_state")]
    public string RoundTrips(RequestContext<CallToolRequestParams> call) => Confirmed(call);

    [McpServerTool(Name = "test_input_required_result_tampered_state")]
    public string RefusesWhatIsAltered(RequestContext<CallToolRequestParams> call) => Confirmed(call);

    [McpServerTool(Name = "test_input_required_result_multiple_inputs")]
    public string AsksForAllAtOnce(RequestContext<CallToolRequestParams> call)
    {
        Dictionary<string, InputRequest> questions = new()
        {
            ["user_name"] = Questions.Form("What is your name?", "name"),
            ["greeting"] = Questions.Model("Generate a greeting", maxTokens: 50),
            ["client_roots"] = Questions.Roots(),
        };
        var answers = FixtureAnswers.Of(call.Params);
        return Opened(answers) == "all" && questions.Keys.All(answers.Given.ContainsKey) ? "Three answers came." : throw new InputRequiredException(questions, Sealed("all"));
    }

    [McpServerTool(Name = "test_input_required_result_multi_round")]
    public string AsksTwice(RequestContext<CallToolRequestParams> call)
    {
        var answers = FixtureAnswers.Of(call.Params);
        return Opened(answers) switch
        {
            null => throw Questions.Ask("step1", Questions.Form("Step 1: What is your name?", "name"), Sealed("1")),
            "1" => throw Questions.Ask("step2", Questions.Form("Step 2: What is your favorite color?", "color"), Sealed("2")),
            _ => $"Done with {answers.Text("step2", "color")}.",
        };
    }

    private string Confirmed(RequestContext<CallToolRequestParams> call) => Opened(FixtureAnswers.Of(call.Params)) == "confirm"
        ? "state-ok"
        : throw Questions.Ask("confirm", Questions.Form("Please confirm", "ok", new ElicitRequestParams.BooleanSchema()), Sealed("confirm"));

    private string Sealed(string step) => seal.Seal(new(step, "", "", "", time.GetUtcNow() + s_lifetime));

    /// <summary>The step that the state names; null where none came back.</summary>
    private string? Opened(FixtureAnswers answers) => answers.State is null
        ? null
        : seal.Open(answers.State)?.ApprovalId ?? throw new McpProtocolException("The state was not made here, or was altered.", McpErrorCode.InvalidParams);
}
