using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Server.Cli.Operators;

/// <summary>What the log keeps of what is done at the command line.</summary>
internal static partial class OperatorLog
{
    [LoggerMessage(LogLevel.Warning, "The operator may {Deed}: {Reason}", EventName = "operator_deed")]
    internal static partial void Done(ILogger logger, string deed, string reason);

    [LoggerMessage(LogLevel.Warning, "Refused: {Deed}: {Problem}", EventName = "operator_deed_refused")]
    internal static partial void Refused(ILogger logger, string deed, string problem);

    [LoggerMessage(LogLevel.Information, "{ApprovalId} is {Answer} by {By}", EventName = "approval_answered")]
    internal static partial void Answered(ILogger logger, string approvalId, string answer, string by);

    [LoggerMessage(LogLevel.Warning, "The operator accepted the limits {Hash}", EventName = "policy_accepted")]
    internal static partial void PolicyAccepted(ILogger logger, string hash);

    [LoggerMessage(LogLevel.Warning, "The operator's passphrase was set", EventName = "passphrase_set")]
    internal static partial void PassphraseSet(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "Credential {Name} was set", EventName = "credential_set")]
    internal static partial void CredentialSet(ILogger logger, string name);

    [LoggerMessage(LogLevel.Warning, "Credential {Name} was removed", EventName = "credential_removed")]
    internal static partial void CredentialRemoved(ILogger logger, string name);
}
