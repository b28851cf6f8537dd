using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Server.Logging;

/// <summary>Keys, accounts, the operator's deeds, refused requests.</summary>
internal static class SecurityEvents
{
    public static readonly IReadOnlyList<EventSchema> All =
    [
        Of("key_adopted", LogLevel.Warning, "A changed key is used from now on.", EventFields.File),
        Of("key_of_other_account", LogLevel.Error, "A changed key belongs to another account and is not used.", EventFields.File),
        Of("key_not_adopted", LogLevel.Warning, "A changed key does not work yet.", EventFields.Problem),
        Of("wrong_account", LogLevel.Error, "The keys belong to another account than the armed one.", EventFields.Problem),
        Of("request_refused", LogLevel.Warning, "A request over HTTP was denied: a foreign host or origin, no valid token, a missing scope, too many calls.", EventFields.Remote, EventFields.Caller, EventFields.HttpStatus, EventFields.Problem),
        Of("requests_refused_unlisted", LogLevel.Warning, "More requests over HTTP were denied than are listed.", EventFields.Count),
        Of("issuer_unreadable", LogLevel.Error, "The keys of the token issuer cannot be read: its tokens are refused.", EventFields.Issuer, EventFields.Problem),
        Of("tokens_unreadable", LogLevel.Error, "The file of tokens cannot be read: no token of it is accepted.", EventFields.Problem),
        Of("operator_deed", LogLevel.Warning, "The operator may do this.", EventFields.Deed, EventFields.Reason),
        Of("operator_deed_refused", LogLevel.Warning, "Somebody tried what only the operator may do.", EventFields.Deed, EventFields.Problem),
        Of("operator_note_lost", LogLevel.Error, "What the operator did stands in no file but this one.", EventFields.What, EventFields.Problem),
        Of("passphrase_set", LogLevel.Warning, "The operator's passphrase was set or changed."),
        Of("credential_set", LogLevel.Warning, "A credential was put into the store.", EventFields.Name),
        Of("credential_removed", LogLevel.Warning, "A credential was taken out of the store.", EventFields.Name),
    ];

    private static EventSchema Of(string name, LogLevel level, string means, params IReadOnlyList<EventField> fields) => new(name, LogCategory.Security, level, means, fields);
}
