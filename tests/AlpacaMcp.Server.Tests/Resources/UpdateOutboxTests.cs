using AlpacaMcp.Server.Resources;

namespace AlpacaMcp.Server.Tests.Resources;

public sealed class UpdateOutboxTests
{
    [Fact]
    public async Task Tells_a_slow_client_once_of_many_changes_and_again_of_one_that_came_while_it_was_told()
    {
        var outbox = new UpdateOutbox();
        using var end = new CancellationTokenSource();
        List<string> told = [];
        for (var i = 0; i < 1000; i++)
            outbox.Add($"alpaca://{i % 2}");

        var sending = outbox.SendAsync(
            (uri, _) =>
            {
                told.Add(uri);
                if (told.Count == 1)
                    outbox.Add(uri);
                return told.Count == 3 ? end.CancelAsync() : Task.CompletedTask;
            },
            end.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending.WaitAsync(SessionBench.Patience));
        Assert.Equal(["alpaca://0", "alpaca://1", "alpaca://0"], told);
    }
}
