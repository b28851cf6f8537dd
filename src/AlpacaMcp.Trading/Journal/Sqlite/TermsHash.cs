using System.Security.Cryptography;
using System.Text.Json;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>Equal terms, equal bytes: what finds an order that is the same as another.</summary>
internal static class TermsHash
{
    private const int Bytes = 16;

    internal static byte[] Of(OrderTerms terms) => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(terms, JournalJson.Default.OrderTerms))[..Bytes];
}
