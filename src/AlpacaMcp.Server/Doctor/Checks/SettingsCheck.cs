namespace AlpacaMcp.Server.Doctor.Checks;

/// <summary>Whether a server would start with these settings, and what it would warn of.</summary>
internal sealed class SettingsCheck : ICheck
{
    public string Name => "settings";

    public Task<Finding> RunAsync(Examined examined, CancellationToken cancellationToken) => Task.FromResult(examined switch
    {
        { Refusal: { } refusal } => Finding.Fail($"No server starts: {refusal}", "Do as the message says; .env.example lists every setting."),
        { Plan.Warnings: { Count: > 0 } warnings } => Finding.Warn(string.Join(" ", warnings), "Remove what is ignored."),
        _ => Finding.Ok("A server starts with them."),
    });
}
