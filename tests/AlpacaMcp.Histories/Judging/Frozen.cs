using AlpacaMcp.Histories.Broker;

namespace AlpacaMcp.Histories.Judging;

/// <summary>I5: under one id only ever the same request leaves.</summary>
internal sealed class Frozen : IInvariant
{
    private readonly Dictionary<string, (string Method, string Path, Asked Terms)> _first = [];

    public string Name => "I5";

    public string? Sent(Call call)
    {
        // That it closes is said or not said by how the position stood at the time; it is the same order.
        var terms = Asked.Of(call.Body) with { Intent = null };
        var request = (call.Method, call.Path, terms);
        if (_first.TryAdd(terms.ClientOrderId, request) || _first[terms.ClientOrderId] == request)
            return null;
        return $"{call.By} sends {terms} under the id of {_first[terms.ClientOrderId].Terms}";
    }
}
