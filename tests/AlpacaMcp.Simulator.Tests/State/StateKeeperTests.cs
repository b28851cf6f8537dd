using AlpacaMcp.Simulator.State;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Tests.State;

public sealed class StateKeeperTests
{
    [Fact]
    public async Task A_failure_leaves_the_way_to_the_client_as_it_was()
    {
        using var kept = new KeptDesk();
        using var file = StateFile.Open(kept.Folder);
        using var outward = new MemoryStream();
        var context = new DefaultHttpContext { Request = { Method = "POST", Body = new MemoryStream() }, Response = { Body = outward } };

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            new StateKeeper(file, lastRequest: 0).InvokeAsync(context, _ => throw new InvalidOperationException()));

        Assert.Same(outward, context.Response.Body);
    }
}
