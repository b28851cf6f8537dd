using AlpacaMcp.Load.Measuring;

namespace AlpacaMcp.Load.Runs;

/// <summary>Something to run under load.</summary>
internal interface ILoadRun
{
    /// <summary>Its name, in that of its file.</summary>
    string Name { get; }

    /// <summary>Runs, and reports what it measured and its objectives.</summary>
    Task RunAsync(LoadReport report, CancellationToken cancellationToken);
}
