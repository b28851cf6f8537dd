using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Doctor;

/// <summary>What is looked at: the plan a server would start with here, or why none would, and its broker.</summary>
internal sealed class Examined(ServerPlan plan, string? refusal, TimeProvider time) : IAsyncDisposable
{
    /// <summary>The plan; where the settings are refused, the home's alone.</summary>
    public ServerPlan Plan { get; } = plan;

    /// <summary>Why no server would start; null when one would.</summary>
    public string? Refusal { get; } = refusal;

    /// <summary>The clock of this machine.</summary>
    public TimeProvider Time { get; } = time;

    /// <summary>The broker; null where the exchange lives inside a server, or the settings are refused.</summary>
    public AskedBroker? Broker { get; } = refusal is null && !plan.Profile.Embedded ? new(plan, time) : null;

    /// <summary>What a check says that needs a broker, where there is none to ask.</summary>
    public Finding NothingToAsk => Refusal is null
        ? Finding.Ok("The exchange lives inside the server.")
        : Finding.Warn("Not looked at: the settings are refused.", "First mend what the line settings says.");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Broker?.DisposeAsync() ?? ValueTask.CompletedTask;
}
