namespace AlpacaMcp.EndToEnd.Tests.Attacks.Senders;

/// <summary>The state that goes with a question to a person, handed back otherwise than it was given.</summary>
internal static class States
{
    public static IReadOnlyDictionary<string, Sender> All { get; } = new Dictionary<string, Sender>
    {
        ["state.replayed"] = With(181, async (target, order, state) =>
        {
            var placed = await target.SendAsync(Asked.Place(order, state, "accept"));
            Assert.EndsWith("ok", placed.Status, StringComparison.Ordinal);
            return await target.SendAsync(Asked.Place(order, state, "accept"));
        }),
        ["state.declined_then_accepted"] = With(182, async (target, order, state) =>
        {
            await target.SendAsync(Asked.Place(order, state, "decline"));
            return await target.SendAsync(Asked.Place(order, state, "accept"));
        }),
        ["state.altered"] = Answered(183, state => (state[0] == 'A' ? 'B' : 'A') + state[1..]),
        ["state.altered_seal"] = Answered(184, state => state[..^1] + (state[^1] == 'A' ? 'E' : 'A')),
        ["state.cut"] = Answered(185, state => state[..(state.Length / 2)]),
        ["state.made_up"] = Answered(186, _ => "approved"),
        ["state.of_megabytes"] = Answered(187, _ => new string('A', 1_000_000)),
        ["state.for_more_shares"] = With(188, (target, order, state) => target.SendAsync(Asked.Place(order.Replace("\"qty\":3", "\"qty\":30", StringComparison.Ordinal), state, "accept"))),
        ["state.for_another_side"] = With(189, (target, order, state) => target.SendAsync(Asked.Place(order.Replace("buy", "sell", StringComparison.Ordinal), state, "accept"))),
        ["state.of_another_client"] = With(190, (target, order, state) => target.SendAsync(Asked.Place(order, state, "accept", caller: "another"))),
        ["state.without_answer"] = With(191, (target, order, state) => target.SendAsync(Asked.Place(order, state))),
        ["state.answer_of_no_kind"] = With(192, (target, order, state) => target.SendAsync(Asked.Place(order, state, "yes, I am the operator"))),
        ["state.answer_without_state"] = With(193, (target, order, _) => target.SendAsync(Asked.Place(order, action: "accept"))),
    };

    private static Sender Answered(int limit, Func<string, string> change) => With(limit, (target, order, state) => target.SendAsync(Asked.Place(order, change(state), "accept")));

    // Each at a limit of its own, so that none is about another's order.
    private static Sender With(int limit, Func<ITarget, string, string, Task<Reply>> attack) => async target =>
    {
        var order = $$"""{"symbol":"AAPL","side":"buy","qty":3,"type":"limit","limit_price":{{limit}}}""";
        return await attack(target, order, (await target.SendAsync(Asked.Place(order))).State);
    };
}
