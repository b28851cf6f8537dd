using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Approvals;

/// <summary>One number for one exact order. The id that the order is sent under is no part of it.</summary>
internal static class OrderHash
{
    internal static string Of(IntentKind kind, OrderTerms terms, Guid? replaces = null) =>
        Of($"{kind}\n{replaces}\n{JsonSerializer.Serialize(terms, JournalJson.Default.OrderTerms)}");

    /// <summary>Of what is no single order.</summary>
    internal static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
