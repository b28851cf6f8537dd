using System.Buffers;
using System.Text;

namespace AlpacaMcp.Api;

/// <summary>
/// Takes known secrets out of a text that leaves: whole or any twelve characters of one, as it is, reversed, in base64, and escaped for URLs or JSON.
/// One process has one; whoever reads a secret makes it known before it is used.
/// </summary>
public sealed class Redactor
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Mark = "***";

    private const int PieceLength = 12;

    // Less is no secret, and would take words out of every text.
    private const int ShortestPiece = 8;

    private readonly Lock _learning = new();
    private volatile Known _known = new([]);

    /// <summary>From now on this secret is taken out. One that was replaced stays known: it may still be echoed.</summary>
    /// <param name="secret">The secret; of less than eight characters nothing is taken out.</param>
    public void Learn(Secret secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        lock (_learning)
            _known = new([.. _known.Pieces, .. SecretForms.Of(secret.Reveal()).SelectMany(Pieces)]);
    }

    /// <summary>The text without what is known; the same instance where there is nothing to take out.</summary>
    /// <param name="text">Any text.</param>
    public string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var known = _known;
        var next = known.Next(text, 0);
        if (next < 0)
            return text;
        var (clean, done) = (new StringBuilder(text.Length), 0);
        for (; next >= 0; next = known.Next(text, done))
        {
            clean.Append(text, done, next - done).Append(Mark);
            done = known.End(text, next);
        }

        return clean.Append(text, done, text.Length - done).ToString();
    }

    private static IEnumerable<string> Pieces(string form) => form.Length switch
    {
        < ShortestPiece => [],
        <= PieceLength => [form],
        _ => Enumerable.Range(0, form.Length - PieceLength + 1).Select(at => form.Substring(at, PieceLength)),
    };

    private sealed class Known(HashSet<string> pieces)
    {
        private readonly SearchValues<string> _search = SearchValues.Create([.. pieces], StringComparison.Ordinal);
        private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup = pieces.GetAlternateLookup<ReadOnlySpan<char>>();

        public HashSet<string> Pieces => pieces;

        public int Next(string text, int from) => text.AsSpan(from).IndexOfAny(_search) is >= 0 and var found ? from + found : -1;

        // Pieces overlap: what is taken out goes on as long as another one begins before the last one ends.
        public int End(string text, int start)
        {
            var end = start + LengthAt(text, start);
            for (var at = start + 1; at < end; at++)
                end = Math.Max(end, at + LengthAt(text, at));
            return end;
        }

        private int LengthAt(string text, int at)
        {
            for (var length = Math.Min(PieceLength, text.Length - at); length >= ShortestPiece; length--)
            {
                if (_lookup.Contains(text.AsSpan(at, length)))
                    return length;
            }

            return 0;
        }
    }
}
