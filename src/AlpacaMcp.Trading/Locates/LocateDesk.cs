using AlpacaMcp.Api;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Locates;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading.Locates;

/// <summary>
/// The one door to the broker for locates. Alpaca takes no id of ours for them, so one is sent once and never again; when its answer is
/// lost, the list of locates is compared with what it was before.
/// </summary>
public sealed partial class LocateDesk : IDisposable
{
    private readonly LocatesClient _locates;
    private readonly AccountClient _account;
    private readonly RiskPolicy _policy;
    private readonly SettlementTimes _times;
    private readonly TimeProvider _time;
    private readonly ILogger<LocateDesk> _logger;

    // One at a time: two equal wishes at once could not be told apart in the list.
    private readonly SemaphoreSlim _turn = new(1, 1);

    internal LocateDesk(LocatesClient locates, AccountClient account, RiskPolicy policy, SettlementTimes times, TimeProvider time, ILogger<LocateDesk> logger)
    {
        _locates = locates;
        _account = account;
        _policy = policy;
        _times = times;
        _time = time;
        _logger = logger;
    }

    /// <summary>Locates shares, at most once.</summary>
    public async Task<LocateOutcome> CreateAsync(LocateWish wish, CancellationToken cancellationToken)
    {
        if (LocateRules.Malformed(wish) is { Count: > 0 } malformed)
            return LocateOutcome.Refused(OutcomeKind.Invalid, malformed);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (LocateRules.Denied(wish, _policy, await EquityAsync(cancellationToken)) is not { Count: > 0 } denied)
                return await SendAsync(wish, await IdsAsync(wish, cancellationToken));
            Log.Denied(_logger, wish.Symbol, string.Join(", ", denied.Select(o => o.Code)));
            return LocateOutcome.Refused(OutcomeKind.Denied, denied);
        }
        catch (AlpacaApiException e) when (!e.OutcomeUnknown)
        {
            return LocateOutcome.Rejected(BrokerRejection.From(e)); // The list was refused, and so would the locate have been: nothing was sent.
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<decimal?> EquityAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await _account.GetAsync(cancellationToken)).Equity;
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            Log.Unreadable(_logger, e.GetType().Name);
            return null;
        }
    }

    /// <summary>The locates there are already: what is not among them afterwards is new.</summary>
    private async Task<IReadOnlySet<Guid>> IdsAsync(LocateWish wish, CancellationToken cancellationToken) =>
        (await _locates.ListAsync(new LocateQuery { Symbol = wish.Symbol }, cancellationToken: cancellationToken)).Locates.Select(l => l.Id).ToHashSet();

    /// <summary>From here on the caller's token counts no more: a client that hangs up must not hide a locate that was sent.</summary>
    private async Task<LocateOutcome> SendAsync(LocateWish wish, IReadOnlySet<Guid> known)
    {
        var sentAt = _time.GetUtcNow();
        try
        {
            var locate = await _locates.CreateAsync(new() { Symbol = wish.Symbol, Qty = wish.Qty, LimitPrice = wish.LimitPrice, AllOrNone = wish.AllOrNone }, CancellationToken.None);
            Log.Created(_logger, locate.Id, locate.Symbol, locate.Status.Value);
            return LocateOutcome.Placed(locate);
        }
        catch (AlpacaApiException e) when (!e.OutcomeUnknown)
        {
            Log.Rejected(_logger, wish.Symbol, (int)e.Status);
            return LocateOutcome.Rejected(BrokerRejection.From(e));
        }
        catch (Exception e) when (BrokerFailure.Is(e) && !BrokerFailure.LeavesDoubt(e))
        {
            return LocateOutcome.NotPlaced;
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            Log.Unanswered(_logger, wish.Symbol, e.GetType().Name);
            return await SearchAsync(wish, known, OrderSearch.InDoubt(_times, sentAt));
        }
    }

    /// <summary>Looks until the locate is found, its absence is certain, or patience ends.</summary>
    private async Task<LocateOutcome> SearchAsync(LocateWish wish, IReadOnlySet<Guid> known, OrderSearch search)
    {
        while (true)
        {
            await Task.Delay(search.NextPause(), _time, CancellationToken.None);
            if (await LookAsync(wish, known, search) is { } found)
                return LocateOutcome.Placed(found, "The broker's answer was lost; the locate was found in its list. There is one.");
            var now = _time.GetUtcNow();
            if (search.IsAbsent(now))
                return LocateOutcome.NotPlaced;
            if (search.IsOver(now))
                return LocateOutcome.Unknown;
        }
    }

    private async Task<Locate?> LookAsync(LocateWish wish, IReadOnlySet<Guid> known, OrderSearch search)
    {
        var asked = _time.GetUtcNow();
        try
        {
            var page = await _locates.ListAsync(new LocateQuery { Symbol = wish.Symbol }, settling: true, CancellationToken.None);
            search.NoteLookup(asked);
            return page.Locates.FirstOrDefault(l => !known.Contains(l.Id) && l.RequestedQty == wish.Qty && l.LimitPrice == wish.LimitPrice && (l.AllOrNone ?? false) == wish.AllOrNone);
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            Log.Unreadable(_logger, e.GetType().Name);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Locate of {Symbol} denied: {Codes}")]
        internal static partial void Denied(ILogger logger, string symbol, string codes);

        [LoggerMessage(LogLevel.Information, "Locate {LocateId} of {Symbol}: {Status}")]
        internal static partial void Created(ILogger logger, Guid locateId, string symbol, string status);

        [LoggerMessage(LogLevel.Warning, "Locate of {Symbol} rejected: HTTP {Status}")]
        internal static partial void Rejected(ILogger logger, string symbol, int status);

        [LoggerMessage(LogLevel.Warning, "Locate of {Symbol} got no answer ({Failure}); it may have arrived")]
        internal static partial void Unanswered(ILogger logger, string symbol, string failure);

        [LoggerMessage(LogLevel.Warning, "The account or its locates could not be read: {Failure}")]
        internal static partial void Unreadable(ILogger logger, string failure);
    }
}
