using AlpacaMcp.EndToEnd.Tests.Attacks.Senders;

namespace AlpacaMcp.EndToEnd.Tests.Attacks;

/// <summary>Who carries out which attack. An id that two would carry out is an error.</summary>
internal static class SenderList
{
    public static IReadOnlyDictionary<string, Sender> All { get; } = ((IEnumerable<KeyValuePair<string, Sender>>[])
    [
        Hosts.All, Origins.All, Headers.All, Binds.All, Tokens.All, Scopes.All, Callers.All, States.All, Bodies.All, Paths.All, Addresses.All, Symbols.All, Quantities.All, Instructions.All, Floods.All, OperatorsPage.All, PageMarkup.All,
    ]).SelectMany(group => group).ToDictionary();
}
