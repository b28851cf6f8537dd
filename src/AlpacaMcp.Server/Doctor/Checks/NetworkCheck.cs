namespace AlpacaMcp.Server.Doctor.Checks;

/// <summary>Whether the two hosts answer at all.</summary>
internal sealed class NetworkCheck : ICheck
{
    public string Name => "network";

    public bool IsPerAccount => true;

    public async Task<Finding> RunAsync(Examined examined, CancellationToken cancellationToken)
    {
        if (examined.Broker is not { } broker)
            return examined.NothingToAsk;
        var (trading, data) = (broker.ClockAsync(), broker.ConsolidatedAsync());
        string[] said = [Said(examined.Plan.Profile.TradingUrl, await trading), Said(examined.Plan.Profile.DataUrl, await data)];
        return (await trading).IsReached && (await data).IsReached
            ? Finding.Ok(string.Join(" ", said))
            : Finding.Fail(string.Join(" ", said), "Check the name service, the firewall (outbound, port 443) and the proxy; the broker itself: https://status.alpaca.markets.");
    }

    private static string Said<T>(Uri? host, Answer<T> answer) => answer.IsReached
        ? FormattableString.Invariant($"{host?.Host} answers in {answer.Took.TotalMilliseconds:0} ms.")
        : $"{host?.Host} cannot be reached: {answer.Failure}.";
}
