using System.Text.Json;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Sqlite;

namespace AlpacaMcp.Trading.Tests.Journal;

/// <summary>A row is read once, and again as soon as it is another: a number that was rolled back is given away anew.</summary>
public sealed class ReadIntentTests
{
    private readonly ReadIntents _read = new();

    [Fact]
    public void A_row_of_the_same_bytes_is_read_once() => Assert.Same(_read.Of(7, Body("a")), _read.Of(7, Body("a")));

    [Fact]
    public void A_row_of_the_same_number_and_other_bytes_is_another_intent()
    {
        _read.Of(7, Body("a"));

        Assert.Equal("b", _read.Of(7, Body("b")).ClientOrderId);
    }

    [Fact]
    public void More_rows_than_are_kept_are_each_read_right()
    {
        foreach (var seq in Enumerable.Range(0, 1_000).Concat(Enumerable.Range(0, 1_000)))
            Assert.Equal($"id-{seq}", _read.Of(seq, Body($"id-{seq}")).ClientOrderId);
    }

    [Fact]
    public void A_row_that_says_nothing_is_no_intent() => Assert.Throws<JsonException>(() => _read.Of(7, "null"u8));

    private static byte[] Body(string id) => JsonSerializer.SerializeToUtf8Bytes(J.Intent(id), JournalJson.Default.OrderIntent);
}
