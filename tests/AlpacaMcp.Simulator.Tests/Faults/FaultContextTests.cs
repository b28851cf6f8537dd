using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Simulator.Hosting.Network;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Simulator.Tests.Faults;

public sealed class FaultContextTests
{
    [Fact]
    public async Task A_failure_leaves_the_way_to_the_client_as_it_was()
    {
        var system = new FakeTimeProvider(Desk.FridayTen);
        var stage = new FaultStage(system, new SimulatorClock(system, Desk.FridayTen, 1, ClockMode.Simulated), new PortGate(system));
        using var outward = new MemoryStream();
        var http = new DefaultHttpContext { Response = { Body = outward } };
        var context = new FaultContext(http, _ => throw new InvalidOperationException(), stage, updates: null);

        await Assert.ThrowsAsync<InvalidOperationException>(context.ProcessWithheldAsync);

        Assert.Same(outward, http.Response.Body);
    }
}
