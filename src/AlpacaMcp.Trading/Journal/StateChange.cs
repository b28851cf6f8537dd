namespace AlpacaMcp.Trading.Journal;

/// <summary>How far an intent has got.</summary>
/// <param name="Id">Its client_order_id.</param>
/// <param name="State">Where it is now.</param>
/// <param name="End">What it had done, when it is over.</param>
internal sealed record StateChange(string Id, IntentState State, IntentEnd? End = null);
