using System.ComponentModel;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Risk;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Status;

[Toolset(Toolset.Status)]
internal sealed class GetStatus(
    AccountClient account, PositionsClient positions, ExchangeClock clock, LimitReport limits, StandingReport trading, StandingReader standing, ServerPlan plan)
{
    [McpServerTool(Name = "get_status", Title = "Get status", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Where orders go (simulator, paper or live), the account, session, whether trading is halted, and every limit with its headroom. Call it first, and before a large order.")]
    public async Task<StatusReply> GetStatusAsync(CancellationToken cancellationToken = default)
    {
        var market = clock.ReadAsync(cancellationToken);
        var held = positions.ListAsync(cancellationToken);
        var read = await account.GetAsync(cancellationToken);
        var moment = await market;
        var where = standing.Of(read);
        var state = await trading.StateAsync(moment.Now, cancellationToken);
        return new()
        {
            Environment = where.Environment,
            Account = where.Account,
            KeySource = plan.Profile.KeySource,
            ServerVersion = ServerVersion.Text,
            Mode = plan.Tools.IsSearch ? "search" : "full",
            ReadOnly = plan.Tools.IsReadOnly,
            State = StopView.Word(state.Mode),
            Causes = [.. state.Stops.Select(StopView.Of)],
            UnknownOrders = await trading.UnknownAsync(cancellationToken),
            PolicyHash = trading.PolicyHash,
            Market = new(moment.Now, moment.IsOpen, moment.NextOpen, moment.NextClose),
            Equity = read.Equity,
            BuyingPower = read.BuyingPower,
            OpenPositions = (await held).Count,
            Limits = await limits.ReadAsync(read, await held, moment, cancellationToken),
            Notes = [.. Embedding(plan), OnlyOurs, .. plan.Warnings],
        };
    }

    private static string[] Embedding(ServerPlan plan) => plan switch
    {
        { Profile.Embedded: false } => [],
        { SimulatorState: { } folder } => [$"This exchange is simulated inside the server and kept in {folder}, no money is involved."],
        _ => [Vanishes],
    };

    private const string Vanishes = "This exchange is simulated inside the server: positions vanish at exit, no money is involved.";
    private const string OnlyOurs = "The limits bind orders placed through this server only.";
}
