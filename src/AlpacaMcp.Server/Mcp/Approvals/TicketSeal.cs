using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AlpacaMcp.Server.Mcp.Approvals;

/// <summary>
/// Tickets as text that only this process can have written. The client hands it back as it came; the protocol's library neither signs it nor
/// binds it to anything. The key lives as long as the process: after a restart a question is asked anew.
/// </summary>
internal sealed class TicketSeal
{
    private const char Between = '\n';

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    internal string Seal(ApprovalTicket ticket)
    {
        var text = Encoding.UTF8.GetBytes(string.Join(
            Between, ticket.ApprovalId, ticket.OrderHash, ticket.CallHash, ticket.ExpiresAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), ticket.Caller));
        return $"{Base64Url.EncodeToString(text)}.{Base64Url.EncodeToString(HMACSHA256.HashData(_key, text))}";
    }

    /// <summary>Null for what was not sealed here.</summary>
    internal ApprovalTicket? Open(string? sealedText)
    {
        if (sealedText?.Split('.') is not [var text, var mac] || Decode(text) is not { } bytes || Decode(mac) is not { } given)
            return null;
        return CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(_key, bytes), given) ? Parse(Encoding.UTF8.GetString(bytes)) : null;
    }

    private static ApprovalTicket? Parse(string text) =>
        text.Split(Between, 5) is [var id, var order, var call, var expires, var caller] && long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? new(id, order, call, caller, DateTimeOffset.FromUnixTimeMilliseconds(at))
            : null;

    private static byte[]? Decode(string text) => Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
}
