using System.Net;
using AlpacaMcp.Api.Telemetry;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace AlpacaMcp.Api.Http;

/// <summary>
/// The one place that decides what is sent again. Reads: retried, behind their group's breaker. Cancels and settling look-ups:
/// retried, no breaker. Orders and other changes: behind a breaker, and their pipeline has no retry in it.
/// </summary>
internal sealed partial class Resilience
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);
    private static readonly ResiliencePropertyKey<long> Started = new("started");

    private readonly AlpacaApiOptions options;
    private readonly TimeProvider time;
    private readonly RetryJitter jitter;
    private readonly BrokerMeter meter;
    private readonly List<(EndpointGroup Group, string Circuit, CircuitBreakerStateProvider State)> circuits = [];
    private readonly ILogger log;
    private readonly Dictionary<EndpointGroup, Lazy<ResiliencePipeline>> reads;
    private readonly Dictionary<EndpointGroup, Lazy<ResiliencePipeline>> changes;
    private readonly Lazy<ResiliencePipeline> orders;
    private readonly Lazy<ResiliencePipeline> unstoppable;

    public Resilience(AlpacaApiOptions options, TimeProvider time, RetryJitter jitter, BrokerMeter meter, ILogger<Resilience> log)
    {
        (this.options, this.time, this.jitter, this.meter, this.log) = (options, time, jitter, meter, log);
        reads = Enum.GetValues<EndpointGroup>().ToDictionary(group => group, group => Late(retry: true, Circuit(group, BrokerMeasures.CircuitOf.Reads)));
        changes = Enum.GetValues<EndpointGroup>().ToDictionary(group => group, group => Late(retry: false, Circuit(group, BrokerMeasures.CircuitOf.Changes)));
        orders = Late(retry: false, Circuit(EndpointGroup.OrderEntry, BrokerMeasures.CircuitOf.Orders));
        unstoppable = Late(retry: true, circuit: null);
        meter.Watch(() => circuits.Select(one => (one.Group, one.Circuit, StateOf(one.State.CircuitState))));
    }

    public async Task<T> RunAsync<T>(ApiRequest request, Func<CancellationToken, Task<T>> attempt, CancellationToken cancellationToken)
    {
        using var span = AlpacaTraces.Call(request);
        var context = ResilienceContextPool.Shared.Get(request.Group.ToString(), cancellationToken);
        var started = time.GetTimestamp();
        context.Properties.Set(Started, started);
        try
        {
            return await PipelineFor(request)
                .ExecuteAsync(static async (context, attempt) => await attempt(context.CancellationToken).ConfigureAwait(false), context, attempt)
                .ConfigureAwait(false);
        }
        catch (BrokenCircuitException exception)
        {
            span.Fail(exception);
            meter.HeldBack(BrokerMeasures.HeldBackBy.Circuit);
            throw new AlpacaUnavailableException("Alpaca has been failing and is left alone for a while; nothing was sent.", exception.RetryAfter ?? options.BreakerPause, exception);
        }
        catch (Exception exception)
        {
            span.Fail(exception);
            throw;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
            if (time.GetElapsedTime(started) is var took && took > Slow)
                Log.Slow(log, request.Method.Method, request.Group, took.TotalMilliseconds);
        }
    }

    private ResiliencePipeline PipelineFor(ApiRequest request) => request.Priority switch
    {
        Priority.Order => orders.Value,
        Priority.Read => reads[request.Group].Value,
        Priority.Change => changes[request.Group].Value,
        _ => unstoppable.Value,
    };

    private CircuitBreakerStateProvider Circuit(EndpointGroup group, string kind)
    {
        var state = new CircuitBreakerStateProvider();
        circuits.Add((group, kind, state));
        return state;
    }

    private static int StateOf(CircuitState state) => state switch
    {
        CircuitState.Closed => 0,
        CircuitState.HalfOpen => 1,
        _ => 2,
    };

    // Few of them are ever asked for, and Polly checks the options of each by reflection: a twentieth of a server's start.
    private Lazy<ResiliencePipeline> Late(bool retry, CircuitBreakerStateProvider? circuit) => new(() => Pipeline(retry, circuit));

    private ResiliencePipeline Pipeline(bool retry, CircuitBreakerStateProvider? circuit)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (retry && options.MaxReadRetries > 0)
            builder.AddRetry(Retry());
        if (circuit is not null)
            builder.AddCircuitBreaker(Breaker(circuit));

        return builder.Build();
    }

    private RetryStrategyOptions Retry() => new()
    {
        MaxRetryAttempts = options.MaxReadRetries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Randomizer = jitter.Next,
        Delay = TimeSpan.FromMilliseconds(250),
        MaxDelay = TimeSpan.FromSeconds(5),
        ShouldHandle = args => ValueTask.FromResult(IsTransient(args.Outcome.Exception) && IsInTime(args)),
        DelayGenerator = args => ValueTask.FromResult(AskedWait(args.Outcome.Exception)),
        OnRetry = args =>
        {
            meter.Retried(args.Context.OperationKey);
            Log.Retrying(log, args.Context.OperationKey, args.Outcome.Exception?.GetType().Name, args.AttemptNumber + 1, args.RetryDelay.TotalMilliseconds);
            return ValueTask.CompletedTask;
        },
    };

    private CircuitBreakerStrategyOptions Breaker(CircuitBreakerStateProvider state) => new()
    {
        StateProvider = state,
        FailureRatio = options.BreakerFailurePercent / 100.0,
        MinimumThroughput = options.BreakerMinimumAttempts,
        SamplingDuration = options.BreakerWindow,
        BreakDuration = options.BreakerPause,
        ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is AlpacaTransportException or AlpacaApiException { Status: >= HttpStatusCode.InternalServerError }),
    };

    private bool IsInTime(RetryPredicateArguments<object> args)
    {
        var elapsed = time.GetElapsedTime(args.Context.Properties.GetValue(Started, 0));
        return elapsed + (AskedWait(args.Outcome.Exception) ?? TimeSpan.Zero) < options.MaxReadTime;
    }

    private static bool IsTransient(Exception? exception) => exception is AlpacaTransportException or AlpacaApiException
    {
        Status: HttpStatusCode.RequestTimeout
            or HttpStatusCode.TooManyRequests
            or HttpStatusCode.InternalServerError
            or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable
            or HttpStatusCode.GatewayTimeout
    };

    private static TimeSpan? AskedWait(Exception? exception) => (exception as AlpacaApiException)?.RetryAfter;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Alpaca {Method} {Group} took {Milliseconds:0} ms", EventName = "broker_slow")]
        public static partial void Slow(ILogger log, string method, EndpointGroup group, double milliseconds);

        [LoggerMessage(LogLevel.Warning, "Alpaca {Group} failed with {Failure}; retry {Retry} in {Milliseconds:0} ms", EventName = "broker_retried")]
        public static partial void Retrying(ILogger log, string? group, string? failure, int retry, double milliseconds);
    }
}
