namespace AlpacaMcp.EndToEnd.Tests.Attacks.Senders;

/// <summary>The ways in which most attacks are sent.</summary>
internal static class Over
{
    /// <summary>A request byte by byte.</summary>
    public static Sender Raw(RawRequest request) => target => ((HttpTarget)target).SendAsync(request);

    /// <summary>Anything else that only HTTP can carry.</summary>
    public static Sender Http(Func<HttpTarget, Task<Reply>> send) => target => send((HttpTarget)target);

    /// <summary>A call whose arguments are written as they are; {trap} is filled in.</summary>
    public static Sender Call(string tool, string arguments) => target => target.SendAsync(Asked.Call(tool, arguments.Replace("{trap}", target.Trap.Authority, StringComparison.Ordinal)));

    /// <summary>An order to buy.</summary>
    public static Sender Order(string arguments) => Call("place_stock_order", arguments);

    /// <summary>What may be no message.</summary>
    public static Sender Unreadable(string message) => target => target.SendUnreadableAsync(message);
}
