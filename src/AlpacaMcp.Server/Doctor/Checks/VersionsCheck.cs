using System.Runtime.InteropServices;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Trading.Journal.Auditing;

namespace AlpacaMcp.Server.Doctor.Checks;

/// <summary>What runs, on what.</summary>
internal sealed class VersionsCheck : ICheck
{
    public string Name => "versions";

    public Task<Finding> RunAsync(Examined examined, CancellationToken cancellationToken) => Task.FromResult(Finding.Ok(
        $"alpaca-mcp {ServerVersion.Text}, {RuntimeInformation.FrameworkDescription}, SQLite {JournalReader.EngineVersion}, {RuntimeInformation.RuntimeIdentifier}."));
}
