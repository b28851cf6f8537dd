using System.ComponentModel;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Trading;
using AlpacaMcp.Trading.Options;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Trading;

[Toolset(Toolset.Trading)]
internal sealed class ExerciseOptionsPosition(ExerciseDesk desk, StandingReader standing)
{
    [McpServerTool(Name = "exercise_options_position", Title = "Exercise options", ReadOnly = false, Destructive = true, Idempotent = false, OpenWorld = true, UseStructuredContent = true)]
    [Description("Exercises every free contract of a long option position now: a call buys, a put sells 100 shares each at the strike. Cannot be undone.")]
    public async Task<ExerciseReply> ExerciseOptionsPositionAsync(string symbol_or_contract_id, CancellationToken cancellationToken = default)
    {
        var outcome = await desk.ExerciseAsync(Symbols.OrId("symbol_or_contract_id", symbol_or_contract_id), cancellationToken);
        return await ExerciseReply.OfAsync(standing, outcome, "exercised");
    }
}
