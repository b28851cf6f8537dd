namespace AlpacaMcp.EndToEnd.Tests.Attacks;

/// <summary>Carries out one row and holds it against the table and the exchange's book. Whatever the row: nothing is changed or cancelled, no secret comes back, nobody goes where an attack points, and the server goes on.</summary>
internal static class AttackRun
{
    public static async Task CheckAsync(ITarget target, string transport, string id)
    {
        var attack = AttackTable.All.Single(row => row.Id == id && row.Transport == transport);
        AttackExchange.Quote(target.Exchange);
        var (orders, requests) = (target.Exchange.Book.Orders.Count, target.Exchange.Requests.All.Count);

        var reply = await SenderList.All[id](target);
        var after = await target.SendAsync(Asked.Clock);

        Assert.Equal($"{id}: {attack.Status}, {attack.Orders} orders", $"{id}: {reply.Status}, {target.Exchange.Book.Orders.Count - orders} orders");
        Assert.DoesNotContain(target.Exchange.Requests.All.Skip(requests), request => request.Method is not ("GET" or "POST"));
        Assert.DoesNotContain(Conversation.Secret, reply.Text + target.Log, StringComparison.Ordinal);
        Assert.False(target.Trap.IsSprung, $"{id} led somebody elsewhere.");
        Assert.EndsWith("ok", after.Status, StringComparison.Ordinal);
    }
}
