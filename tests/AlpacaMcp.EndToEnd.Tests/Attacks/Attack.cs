namespace AlpacaMcp.EndToEnd.Tests.Attacks;

/// <summary>One row of attacks.tsv.</summary>
/// <param name="Id">Topic, a dot, and what is tried.</param>
/// <param name="Transport">stdio, http, or tokens: http with authentication.</param>
/// <param name="Tries">What is tried, in a sentence.</param>
/// <param name="Status">What must come back.</param>
/// <param name="Orders">How many orders the exchange has more afterwards.</param>
internal sealed record Attack(string Id, string Transport, string Tries, string Status, int Orders)
{
    public string Topic => Id.Split('.')[0];
}
