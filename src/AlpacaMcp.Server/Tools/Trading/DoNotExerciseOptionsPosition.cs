using System.ComponentModel;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Trading;
using AlpacaMcp.Trading.Options;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Trading;

[Toolset(Toolset.Trading)]
internal sealed class DoNotExerciseOptionsPosition(ExerciseDesk desk, StandingReader standing)
{
    [McpServerTool(Name = "do_not_exercise_options_position", Title = "Do not exercise options", ReadOnly = false, Destructive = true, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("On expiration day: lets a long option position lapse instead of being exercised automatically.")]
    public async Task<ExerciseReply> DoNotExerciseOptionsPositionAsync(string symbol_or_contract_id, CancellationToken cancellationToken = default)
    {
        var outcome = await desk.DeclineAsync(Symbols.OrId("symbol_or_contract_id", symbol_or_contract_id), cancellationToken);
        return await ExerciseReply.OfAsync(standing, outcome, "will_not_be_exercised");
    }
}
