using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Server.OperatorConsole.Views;
using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Server.OperatorConsole.Reading;

/// <summary>What the page shows of each account.</summary>
internal static class AccountPages
{
    /// <summary>All of them; an approval stands at the account that it is for.</summary>
    public static IReadOnlyList<AccountPage> Of(IReadOnlyList<ConsoleAccount> accounts)
    {
        var waiting = accounts.SelectMany(account => account.Home.Waiting).DistinctBy(one => one.Approval.Id).ToList();
        return [.. accounts.Select(account => Of(account, [.. waiting.Where(one => OwnerOf(one, accounts) == account)]))];
    }

    private static ConsoleAccount? OwnerOf(WaitingApproval one, IReadOnlyList<ConsoleAccount> accounts) =>
        accounts.FirstOrDefault(account => account.Broker.Account?.Id.ToString() == one.AccountId)
        ?? accounts.FirstOrDefault(account => Environment(account) == one.Environment)
        ?? (accounts is [var first, ..] ? first : null);

    private static AccountPage Of(ConsoleAccount account, IReadOnlyList<WaitingApproval> waiting)
    {
        var (broker, session) = (account.Broker, account.Session);
        var state = session.HasBroker && broker.State is not null ? broker.State : session.Journal.State;
        var file = broker.State is null ? HaltFiles.Found(session.Plan.Journal.Folder, session.Plan.Account) : null; // What has no account yet has not looked.
        var (equity, last) = (broker.Account?.Equity, broker.Account?.LastEquity);
        return new()
        {
            Key = account.Key,
            Name = session.Plan.AccountName,
            Environment = Environment(account),
            AccountNumber = broker.Account?.AccountNumber,
            NeedsLogin = account.NeedsLogin,
            Broker = new()
            {
                State = !session.HasBroker ? "none" : account.Problem is not null ? "failing" : broker.Account is null ? "asked" : "ok",
                Problem = account.Problem,
                Feed = broker.Feed ?? session.Plan.DataFeed,
            },
            State = file is not null ? StopView.Word(TradingMode.Halted) : state is null ? "unknown" : StopView.Word(state.Mode),
            Causes = [.. state?.Stops.Select(Cause) ?? [], .. file is null ? [] : new[] { Halted(file) }],
            Market = broker.Market is { } market ? new() { IsOpen = market.IsOpen, Session = market.IsOpen ? "regular" : "closed", At = market.Now, Next = market.IsOpen ? market.NextClose : market.NextOpen } : null,
            Equity = equity,
            DayProfit = equity - last,
            DayProfitPercent = last is > 0 ? Math.Round((equity - last) * 100 / last ?? 0, 2) : null,
            Cash = broker.Account?.Cash,
            BuyingPower = broker.Account?.BuyingPower,
            Chart = broker.Chart,
            Positions = broker.Positions?.Select(BookViews.Of).ToList(),
            Orders = broker.Orders?.Select(order => BookViews.Of(order, broker.Ours)).ToList(),
            Limits = broker.Limits?.Select(Limit).ToList(),
            Approvals = [.. waiting.Select(one => Approval(one.Approval))],
            Decisions = broker.Decisions?.Select(Decision).ToList(),
            Journal = account.Home.Journal,
            Policy = broker.Policy is { } policy ? new() { Hash = policy.Hash, Accepted = policy.AcceptedHash, Loosened = policy.Loosened } : null,
            UnknownOrders = broker.Unknown,
        };
    }

    private static string Environment(ConsoleAccount account) => account.Session.Plan.Profile.Environment.ToString().ToLowerInvariant();

    private static CauseView Cause(Stop stop) => new() { Cause = stop.Cause, Mode = StopView.Word(stop.Mode), By = stop.By, Reason = stop.Reason, Since = stop.Since };

    private static CauseView Halted(string file) => new() { Cause = StopCause.HaltFile, Mode = StopView.Word(TradingMode.Halted), By = "file", Reason = $"There is a file {Path.GetFileName(file)}.", Since = File.GetLastWriteTimeUtc(file) };

    private static LimitView Limit(LimitLine line) => new() { Limit = line.Limit, Words = LimitNames.Of(line.Limit), Used = line.Used, Most = line.Maximum, Unit = LimitNames.Unit(line), Text = PageWords.Of(line) };

    private static ApprovalPage Approval(Approval one) => new()
    {
        Id = one.Id,
        Words = PageWords.Sentence(one.Order),
        Worst = PageWords.Worst(one),
        Caller = one.Caller,
        Reasons = one.Reasons,
        ExpiresAt = one.ExpiresAt,
    };

    private static DecisionView Decision(PastDecision one) => new()
    {
        At = one.At,
        Words = PageWords.Sentence(one.What),
        Outcome = one.Outcome,
        Reasons = [.. one.Objections.Select(why => new ReasonView { Code = why.Code, Message = why.Message, Observed = why.Observed?.ToString("#,0.####", System.Globalization.CultureInfo.InvariantCulture), Limit = why.Limit?.ToString("#,0.####", System.Globalization.CultureInfo.InvariantCulture) })],
    };
}
