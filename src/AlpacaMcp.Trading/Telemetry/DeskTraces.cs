using System.Diagnostics;

namespace AlpacaMcp.Trading.Telemetry;

/// <summary>The journal's transactions as traces, within the call that they belong to. Nobody listening, nothing is made.</summary>
public static class DeskTraces
{
    /// <summary>The name to listen to.</summary>
    public const string Name = "AlpacaMcp.Trading";

    /// <summary>The operation of a transaction's span.</summary>
    public const string Transaction = "journal transaction";

    private static readonly ActivitySource s_source = new(Name);

    internal static Activity? Begin() => s_source.HasListeners() ? s_source.StartActivity(Transaction) : null;

    /// <summary>What failed, by its kind: messages may hold what no trace should.</summary>
    internal static void Fail(this Activity? span, Exception failure) => span?.SetStatus(ActivityStatusCode.Error, failure.GetType().Name);
}
