using System.ComponentModel;
using AlpacaMcp.Api.Calendar;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Replies;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Assets;

[Toolset(Toolset.Assets)]
internal sealed class GetClock(CalendarClient calendar)
{
    [McpServerTool(Name = "get_clock", Title = "Get market clock", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Exchange time now, whether the US stock market's regular session is open, and when it next opens and closes.")]
    public async Task<ClockReply> GetClockAsync(CancellationToken cancellationToken = default)
    {
        var clock = await calendar.GetClockAsync(cancellationToken);
        return new(clock.Timestamp, clock.IsOpen, clock.NextOpen, clock.NextClose);
    }
}
