using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Account;

/// <summary>Where an account stands. Alpaca adds values without notice.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/getaccount-1"/>
[JsonConverter(typeof(WireValueConverter<AccountStatus>))]
public readonly record struct AccountStatus(string Value) : IWireValue<AccountStatus>
{
    /// <summary>May trade.</summary>
    public static AccountStatus Active { get; } = new("ACTIVE");

    /// <summary>Not in use.</summary>
    public static AccountStatus Inactive { get; } = new("INACTIVE");

    /// <summary>May trade on paper only.</summary>
    public static AccountStatus PaperOnly { get; } = new("PAPER_ONLY");

    /// <summary>Being opened.</summary>
    public static AccountStatus Onboarding { get; } = new("ONBOARDING");

    /// <summary>The application could not be submitted.</summary>
    public static AccountStatus SubmissionFailed { get; } = new("SUBMISSION_FAILED");

    /// <summary>The application waits for review.</summary>
    public static AccountStatus Submitted { get; } = new("SUBMITTED");

    /// <summary>Its information is being updated.</summary>
    public static AccountStatus AccountUpdated { get; } = new("ACCOUNT_UPDATED");

    /// <summary>Waits for final approval.</summary>
    public static AccountStatus ApprovalPending { get; } = new("APPROVAL_PENDING");

    /// <summary>Approved, not active yet.</summary>
    public static AccountStatus Approved { get; } = new("APPROVED");

    /// <summary>The application was refused.</summary>
    public static AccountStatus Rejected { get; } = new("REJECTED");

    /// <summary>The owner has to do something.</summary>
    public static AccountStatus ActionRequired { get; } = new("ACTION_REQUIRED");

    /// <summary>Restricted.</summary>
    public static AccountStatus Limited { get; } = new("LIMITED");

    /// <summary>Being closed.</summary>
    public static AccountStatus AccountClosedPending { get; } = new("ACCOUNT_CLOSED_PENDING");

    /// <summary>Closed.</summary>
    public static AccountStatus AccountClosed { get; } = new("ACCOUNT_CLOSED");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } =
    [
        Active.Value, Inactive.Value, PaperOnly.Value, Onboarding.Value, SubmissionFailed.Value,
        Submitted.Value, AccountUpdated.Value, ApprovalPending.Value, Approved.Value, Rejected.Value,
        ActionRequired.Value, Limited.Value, AccountClosedPending.Value, AccountClosed.Value
    ];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static AccountStatus From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
