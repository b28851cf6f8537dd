using System.Globalization;
using System.Security.Cryptography;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Approvals;

/// <summary>
/// Decides, in the transaction that commits an intent, whether a person's word is needed and there. What cannot be read counts as needed;
/// an approval is used in the same transaction as the intent, so that no two orders ever share one.
/// </summary>
internal sealed class ApprovalGate(RiskPolicy policy, ICallerContext caller, TimeProvider time)
{
    /// <summary>How long a request waits, and an answer holds.</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    // No letter or digit that looks like another.
    private const string IdCharacters = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private const int IdLength = 8;
    private const decimal MostGrowth = 1.02m;

    internal ApprovalAsk AskFor(IntentKind kind, OrderTerms terms, Guid? replaces = null) => AskFor(OrderHash.Of(kind, terms, replaces));

    internal ApprovalAsk AskFor(string hash) => new(caller.Caller, hash);

    /// <summary>The decision, with a person's word where one is needed. Whatever else objects comes first: nobody is asked about an order that may not be sent.</summary>
    internal JournalDecision Judge(JournalDecision decision, ApprovalCase wish, JournalView journal)
    {
        if (!decision.IsAllowed || decision.Intent.IsReducing)
            return decision;
        if (journal.Approvals is not { } view)
            return decision with { Objections = [Refusals.JournalUnavailable("Whether a person must be asked first cannot be read.")] };
        var (objection, step) = Decide(wish, view);
        return objection is null
            ? decision with { Approval = step is null ? null : step with { ClientOrderId = decision.Intent.ClientOrderId } }
            : decision with { Objections = [objection], Approval = step };
    }

    internal ApprovalDecision Decide(ApprovalCase wish, ApprovalView view)
    {
        var now = time.GetUtcNow();
        // What was approved is used even when nobody would be asked any more: an answer that stays behind would let the order repeat.
        if (Valid(view).FirstOrDefault(a => a.State == ApprovalState.Approved && Covers(a, wish.Cost)) is { } approved)
            return new(null, approved with { State = ApprovalState.Used });
        if (Valid(view).FirstOrDefault(a => a.State == ApprovalState.Denied) is { } denied)
            return new(Refused(denied), null);
        if (ApprovalReasons.Of(policy, wish, view, now) is not { Count: > 0 } reasons)
            return Valid(view).FirstOrDefault(a => a.State == ApprovalState.Approved) is { } left ? new(null, left with { State = ApprovalState.Used }) : ApprovalDecision.NotNeeded;
        if (Valid(view).FirstOrDefault(a => a.State == ApprovalState.Asked && Covers(a, wish.Cost)) is { } waiting)
            return new(Required(waiting), null);
        var asked = New(wish, view.Ask, reasons, now);
        return new(Required(asked), asked);
    }

    /// <summary>What a preview says of it.</summary>
    internal IReadOnlyList<string> Notes(ApprovalCase wish, RiskCase risk) =>
        !risk.IsReducing && risk.Journal.Approvals is { } view && !IsApproved(risk.Journal) && ApprovalReasons.Of(policy, wish, view, time.GetUtcNow()) is { Count: > 0 } reasons
            ? [$"Before it is sent a person is asked, because {string.Join("; ", reasons)}."]
            : [];

    /// <summary>True when the next identical order has a person's word: then it is no repetition.</summary>
    internal bool IsApproved(JournalView journal) => journal.Approvals is { } view && Valid(view).Any(a => a.State == ApprovalState.Approved);

    /// <summary>An order already decided may be sent again only as far as a person's word reaches, where one is needed now.</summary>
    internal bool MayResend(ApprovalCase wish, JournalView journal, Approval? used) =>
        used is null ? journal.Approvals is { } view && ApprovalReasons.Of(policy, wish, view, time.GetUtcNow()).Count == 0 : Covers(used, wish.Cost);

    private static bool Covers(Approval approval, decimal? cost) => approval.Cost is { } known ? cost <= known * MostGrowth : cost is null;

    private IEnumerable<Approval> Valid(ApprovalView view) => view.Known.Where(a => a.Caller == view.Ask.Caller && a.Hash == view.Ask.Hash && a.ExpiresAt > time.GetUtcNow());

    private static Approval New(ApprovalCase wish, ApprovalAsk ask, IReadOnlyList<string> reasons, DateTimeOffset now) => new()
    {
        Id = RandomNumberGenerator.GetString(IdCharacters, IdLength),
        State = ApprovalState.Asked,
        Hash = ask.Hash,
        Caller = ask.Caller,
        Order = wish.Order,
        Cost = wish.Cost,
        EquityPercent = wish.EquityPercent,
        Reasons = reasons,
        AskedAt = now,
        ExpiresAt = now + Lifetime,
    };

    private static Objection Refused(Approval approval) => new(
        ApprovalCode.Denied,
        $"The operator said no to this order, as {approval.Id}{(approval.Reason is { Length: > 0 } why ? $": {why}" : "")}. Nothing was sent.",
        string.Create(CultureInfo.InvariantCulture, $"Do not call again for it before {approval.ExpiresAt:HH:mm:ss} UTC, when it can be asked for anew."));

    private Objection Required(Approval approval) => new(
        ApprovalCode.Required,
        string.Create(CultureInfo.InvariantCulture, $"A person must approve this first, as {approval.Id} and until {approval.ExpiresAt:HH:mm:ss} UTC: {approval.Order}. Why: {string.Join("; ", approval.Reasons)}. Nothing was sent."),
        $"The operator approves it: alpaca-mcp approvals approve {approval.Id}. Then make the identical call again.",
        Observed: approval.Cost,
        Limit: policy.ApprovalAboveUsd)
    {
        ApprovalId = approval.Id,
    };
}
