using System.Text;

namespace AlpacaMcp.Api.Tests;

public sealed class RedactorTests
{
    private const string Canary = "cAnaRy7/x+Qz\"9pLw3Vd8&mK=2sT4bN6hJ0eFuGi";

    public static TheoryData<string> Written => new()
    {
        Canary,
        Uri.EscapeDataString(Canary),
        "cAnaRy7/x+Qz\\\"9pLw3Vd8&mK=2sT4bN6hJ0eFuGi",
        "cAnaRy7/x\\u002BQz\\u00229pLw3Vd8\\u0026mK=2sT4bN6hJ0eFuGi",
        Convert.ToBase64String(Encoding.UTF8.GetBytes(Canary)),
        Convert.ToBase64String(Encoding.UTF8.GetBytes("a:" + Canary)),
        Convert.ToBase64String(Encoding.UTF8.GetBytes("ab:c" + Canary + "after")),
        string.Concat(Canary.Reverse()),
        Canary[5..17],
        string.Concat(Canary[20..32].Reverse()),
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void No_twelve_characters_of_a_secret_are_left(string written)
    {
        var redactor = Knowing(Canary);

        var clean = redactor.Clean($"The key {written} was refused.");

        Assert.StartsWith("The key ", clean, StringComparison.Ordinal);
        Assert.EndsWith(" was refused.", clean, StringComparison.Ordinal);
        Assert.Contains(Redactor.Mark, clean, StringComparison.Ordinal);
        Assert.DoesNotContain(Windows(written), window => clean.Contains(window, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_without_a_secret_is_the_same_instance()
    {
        const string text = "insufficient buying power for cAnaRy7";

        Assert.Same(text, Knowing(Canary).Clean(text));
        Assert.Same(text, new Redactor().Clean(text));
    }

    [Fact]
    public void Every_place_is_cleaned_and_what_stands_between_stays()
    {
        Assert.Equal("*** and *** and ***!", Knowing(Canary).Clean($"{Canary} and {Canary[..12]} and {Canary[3..]}!"));
    }

    [Fact]
    public void One_learned_later_does_not_make_an_earlier_one_forgotten()
    {
        var redactor = Knowing(Canary);

        redactor.Learn(new Secret("another-0123456789-secret"));

        Assert.Equal("*** ***", redactor.Clean($"another-0123456789-secret {Canary}"));
    }

    [Fact]
    public void A_short_secret_is_taken_out_as_a_whole_and_a_tiny_one_is_none()
    {
        var redactor = Knowing("hunter22");
        redactor.Learn(new Secret("no"));
        redactor.Learn(new Secret(""));

        Assert.Equal("*** hunter no", redactor.Clean("hunter22 hunter no"));
    }

    private static Redactor Knowing(string secret)
    {
        var redactor = new Redactor();
        redactor.Learn(new Secret(secret));
        return redactor;
    }

    private static IEnumerable<string> Windows(string written) =>
        Enumerable.Range(0, Math.Max(0, written.Length - 11)).Select(at => written.Substring(at, 12)).Where(window => IsOfTheSecret(window));

    // By hand: a window counts when it can be read back into twelve or, in base64, nine characters of the canary.
    private static bool IsOfTheSecret(string window) =>
        Canary.Contains(window, StringComparison.Ordinal)
        || string.Concat(Canary.Reverse()).Contains(window, StringComparison.Ordinal)
        || Uri.EscapeDataString(Canary).Contains(window, StringComparison.Ordinal);
}
