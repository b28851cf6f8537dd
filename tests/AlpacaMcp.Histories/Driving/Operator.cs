using AlpacaMcp.Histories.Time;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Halt;

namespace AlpacaMcp.Histories.Driving;

/// <summary>What a person does. In most histories nobody halts: after a halt every order waits for a person's word.</summary>
internal sealed class Operator(Calls calls, Dice dice)
{
    private readonly bool _halts = dice.Chance(40);

    /// <summary>Mostly it is not long until trading is resumed.</summary>
    public void Halt()
    {
        if (!_halts)
            return;
        calls.Make("halt", (copy, token) => copy.Halts.HaltAsync(StopCause.Agent, "agent", "The agent wants it.", everywhere: false, token));
        calls.Later(dice.Milliseconds(100, dice.Chance(85) ? 5_000 : 60_000), Resume);
    }

    public void Flatten()
    {
        var closing = new Closing(ForceNew: dice.Chance(50), ByOperator: true);
        calls.Make("flatten", async (copy, token) => [.. (await copy.BookCloser.CloseAllAsync(true, closing, token)).Select(closed => new Answer(closed.Outcome, closed.Symbol))]);
    }

    public void Approve(string id) => calls.Make("approve", async (copy, token) =>
    {
        if (await copy.Approvals.FindAsync(id, token) is { } asked)
            await copy.Approvals.ApproveAsync(id, asked.Hash, asked.ExpiresAt, token);
    });

    private void Resume() => calls.Make("resume", (copy, token) => copy.Halts.ResumeAsync("The operator wants it.", null, token));
}
