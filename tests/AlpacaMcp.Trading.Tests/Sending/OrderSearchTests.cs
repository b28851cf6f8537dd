using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Tests.Sending;

/// <summary>Resend window 10 s, quiet period 30 s, five look-ups, give up after 50 s.</summary>
public sealed class OrderSearchTests
{
    private readonly OrderSearch _search = new(new SettlementTimes(), A.Now);

    [Fact]
    public void Resends_within_ten_seconds_and_only_after_a_look_up()
    {
        _search.NoteSend(A.Now);
        Assert.False(_search.MayResend(A.Now));

        _search.NoteLookup(A.Now);
        Assert.True(_search.MayResend(A.Now.AddSeconds(9.9)));
        Assert.False(_search.MayResend(A.Now.AddSeconds(10)));
    }

    [Fact]
    public void Each_resend_needs_a_look_up_of_its_own()
    {
        _search.NoteSend(A.Now);
        _search.NoteLookup(A.Now);
        _search.NoteSend(A.Now.AddSeconds(1));

        Assert.False(_search.MayResend(A.Now.AddSeconds(1)));
    }

    [Fact]
    public void Once_a_halt_has_kept_it_in_it_is_only_looked_for()
    {
        _search.NoteSend(A.Now);
        _search.NoteHalted();
        _search.NoteLookup(A.Now);

        Assert.False(_search.MayResend(A.Now.AddSeconds(1)));
    }

    [Fact]
    public void Believes_absence_after_thirty_quiet_seconds_and_five_look_ups_since_the_last_send()
    {
        _search.NoteSend(A.Now);
        _search.NoteDoubt();
        Note(5, A.Now.AddSeconds(29.9));
        Assert.False(_search.IsAbsent(A.Now.AddSeconds(30)));

        Note(1, A.Now.AddSeconds(30));
        Assert.True(_search.IsAbsent(A.Now.AddSeconds(30)));

        _search.NoteSend(A.Now.AddSeconds(9));
        Note(4, A.Now.AddSeconds(60));
        Assert.False(_search.IsAbsent(A.Now.AddSeconds(60)));

        Note(1, A.Now.AddSeconds(38.9));
        Assert.False(_search.IsAbsent(A.Now.AddSeconds(60)));

        Note(1, A.Now.AddSeconds(39));
        Assert.True(_search.IsAbsent(A.Now.AddSeconds(60)));
    }

    [Fact]
    public void A_slow_answer_says_nothing_of_the_time_it_took()
    {
        _search.NoteSend(A.Now);
        _search.NoteDoubt();
        Note(5, asked: A.Now.AddSeconds(25));

        Assert.False(_search.IsAbsent(A.Now.AddSeconds(33)));
    }

    [Fact]
    public void Never_believes_in_the_absence_of_an_id_the_broker_called_taken()
    {
        _search.NoteSend(A.Now);
        _search.NoteExisting();
        Note(100, A.Now.AddMinutes(1));

        Assert.False(_search.IsAbsent(A.Now.AddDays(1)));
    }

    [Fact]
    public void What_was_never_sent_is_absent_once_it_may_not_be_sent_any_more()
    {
        _search.NoteSend(A.Now);

        Assert.False(_search.IsAbsent(A.Now.AddSeconds(9.9)));
        Assert.True(_search.IsAbsent(A.Now.AddSeconds(10)));
    }

    [Fact]
    public void A_taken_id_was_there_before_unless_a_send_of_ours_may_have_arrived()
    {
        var doubted = new OrderSearch(new SettlementTimes(), A.Now);
        doubted.NoteDoubt();
        doubted.NoteExisting();
        _search.NoteExisting();

        Assert.False(doubted.ExistedBefore);
        Assert.True(_search.ExistedBefore);
    }

    [Fact]
    public void Pauses_double_up_to_the_longest()
    {
        Assert.Equal([0.25, 0.5, 1, 2, 4, 5, 5], Enumerable.Range(0, 7).Select(_ => _search.NextPause().TotalSeconds));
    }

    private void Note(int lookups, DateTimeOffset asked) => Enumerable.Range(0, lookups).ToList().ForEach(_ => _search.NoteLookup(asked));
}
