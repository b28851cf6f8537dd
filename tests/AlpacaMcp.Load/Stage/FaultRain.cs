using System.Globalization;

namespace AlpacaMcp.Load.Stage;

/// <summary>Draws faults so that of 100 requests about 5 meet one, each with what Alpaca's side of a bad day looks like.</summary>
internal sealed class FaultRain(int seed)
{
    /// <summary>Of 100 requests so many meet a fault.</summary>
    public const int Percent = 5;

    // Each takes a moment of the exchange's to schedule; enough for some 4,000 requests.
    private const int Batch = 200;

    private static readonly string[] s_kinds =
    [
        """{"fault":"lose_response","rule":{0}}""",
        """{"fault":"drop_request","rule":{0}}""",
        """{"fault":"reset_before_read","rule":{0}}""",
        """{"fault":"reset_during_answer","body_bytes":20,"rule":{0}}""",
        """{"fault":"truncate_body","body_bytes":20,"rule":{0}}""",
        """{"fault":"status_before","status":503,"rule":{0}}""",
        """{"fault":"status_after","status":500,"rule":{0}}""",
        """{"fault":"status_after","status":504,"rule":{0}}""",
        """{"fault":"garbage_body","as":"html","rule":{0}}""",
        """{"fault":"no_response","processed":true,"rule":{0}}""",
        """{"fault":"no_response","processed":false,"rule":{0}}""",
        """{"fault":"delay_response","seconds":1,"rule":{0}}""",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next batch, for the trading and the data API alike.</summary>
    public IReadOnlyList<string> Next()
    {
        List<string> faults = [];
        for (var (number, skip) = (0, 0); number < Batch; number++)
        {
            // A request that meets a fault is not counted by those scheduled after it.
            skip += Gap();
            faults.Add(s_kinds[_random.Next(s_kinds.Length)].Replace("{0}", string.Create(CultureInfo.InvariantCulture, $$"""{"path":"/v2/","skip":{{skip}}}"""), StringComparison.Ordinal));
        }
        return faults;
    }

    // How many requests pass between two that meet a fault, when each meets one with the same chance.
    private int Gap() => (int)(Math.Log(1 - _random.NextDouble()) / Math.Log(1 - (Percent / 100.0)));
}
