namespace AlpacaMcp.Server.Tests.Telemetry;

/// <summary>
/// Tests that export metrics run alone: a provider hears every meter of the process, and takes the end of one for the end of all that share its name.
/// In a server no meter ends before the process does.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneProvider
{
    public const string Name = "one provider of metrics";
}
