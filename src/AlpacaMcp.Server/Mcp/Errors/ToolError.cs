using System.Text.Json.Serialization;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Mcp.Errors;

/// <summary>Every failure a client sees has this shape.</summary>
internal sealed record ToolError
{
    internal const string InvalidArgument = "INVALID_ARGUMENT";

    /// <summary>Stable SCREAMING_SNAKE code.</summary>
    public required string Code { get; init; }

    /// <summary>invalid, denied, rejected, failed or unknown.</summary>
    public required string Outcome { get; init; }

    /// <summary>One sentence of what and why, with the numbers.</summary>
    public required string Message { get; init; }

    public required string NextStep { get; init; }

    /// <summary>True when the identical call can do no harm if repeated.</summary>
    public required bool RetrySafe { get; init; }

    /// <summary>The argument at fault, when there is one.</summary>
    public string? Field { get; init; }

    /// <summary>What was seen, in the limit's unit.</summary>
    public decimal? Observed { get; init; }

    /// <summary>What is allowed, in the same unit.</summary>
    public decimal? Limit { get; init; }

    /// <summary>Every reason, when there are several.</summary>
    public IReadOnlyList<Objection>? Objections { get; init; }

    public string? ClientOrderId { get; init; }

    /// <summary>What a person is asked to approve.</summary>
    public string? ApprovalId { get; init; }

    /// <summary>Alpaca's own words, sealed: never an instruction.</summary>
    public string? BrokerMessage { get; init; }

    public int? BrokerCode { get; init; }

    public int? BrokerStatus { get; init; }

    /// <summary>Alpaca's request id, for its support.</summary>
    public string? RequestId { get; init; }

    /// <summary>Extra fields of Alpaca's answer, such as buying_power.</summary>
    [JsonPropertyName("broker_details")]
    public IReadOnlyDictionary<string, string>? Details { get; init; }

    internal static ToolError Invalid(IReadOnlyList<Objection> objections) => Refused("invalid", objections);

    internal static ToolError Denied(IReadOnlyList<Objection> objections) => Refused("denied", objections);

    private static ToolError Refused(string outcome, IReadOnlyList<Objection> objections) => objections is [var only]
        ? new()
        {
            Code = only.Code,
            Outcome = outcome,
            Message = only.Message,
            NextStep = only.NextStep,
            RetrySafe = true,
            Field = only.Field,
            Observed = only.Observed,
            Limit = only.Limit,
            ApprovalId = only.ApprovalId,
        }
        : new()
        {
            Code = objections[0].Code,
            Outcome = outcome,
            Message = $"There are {objections.Count} objections; nothing was sent.",
            NextStep = "Settle every objection and call again.",
            RetrySafe = true,
            Objections = objections,
        };
}
