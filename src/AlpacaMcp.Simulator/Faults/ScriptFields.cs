using System.Globalization;
using System.Text.Json;

namespace AlpacaMcp.Simulator.Faults;

/// <summary>The fields of a JSON object: read by name, with the first complaint kept and unread names found at the end.</summary>
internal sealed class ScriptFields(JsonElement json, string prefix = "")
{
    private const int MostCount = 1_000_000;
    private const decimal MostMoney = 1_000_000_000m;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>What is wrong, by field; null while nothing is.</summary>
    public string? Error { get; private set; }

    public bool Has(string name) => Find(name) is not null;

    /// <summary>A whole number that must be given.</summary>
    public int Count(string name, int least) => Whole(name, least, MostCount) ?? Missing(name, least);

    public int? OptionalCount(string name, int least) => Whole(name, least, MostCount);

    public int Status() => Whole("status", 400, 599) ?? Missing("status", 500);

    public int Percent() => Whole("percent", 1, 99) ?? Missing("percent", 50);

    /// <summary>An amount above 0 that must be given.</summary>
    public decimal Price(string name)
    {
        if (Find(name) is not { } value)
            return Missing(name, 0m);
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var price) && price > 0)
            return price;
        Complain(name, "must be a number above 0");
        return 0;
    }

    /// <summary>An amount of money, in or out, that must be given.</summary>
    public decimal Amount(string name)
    {
        if (Find(name) is not { } value)
            return Missing(name, 0m);
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var amount) && amount != 0 && Math.Abs(amount) <= MostMoney && amount == decimal.Round(amount, 2, MidpointRounding.ToZero))
            return amount;
        Complain(name, "must be an amount in dollars and cents, not 0 and at most 1,000,000,000 either way");
        return 0;
    }

    /// <summary>Seconds that must be given.</summary>
    public TimeSpan Span(string name, TimeSpan least, TimeSpan most) => Seconds(name, least, most) ?? Missing(name, most);

    public TimeSpan? OptionalSpan(string name, TimeSpan most) => Seconds(name, TimeSpan.Zero, most);

    public bool RetryAfterIsDate() => Word("retry_after_form", "delta", "date") == "date";

    /// <summary>One of some words, of which the first is the default.</summary>
    public string Word(string name, params ReadOnlySpan<string> words)
    {
        if (Text(name) is not { } given)
            return words[0];
        if (!words.Contains(given))
            Complain(name, $"must be one of {string.Join(", ", words!)}");
        return given;
    }

    public bool Flag(string name)
    {
        if (Find(name) is not { } value)
            return Missing(name, false);
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Complain(name, "must be true or false");
        return value.ValueKind == JsonValueKind.True;
    }

    public string? Text(string name)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.String)
            return value.GetString();
        Complain(name, "must be a text");
        return null;
    }

    /// <summary>A text that must be given.</summary>
    public string RequiredText(string name) => Has(name) ? Text(name) ?? "" : Missing(name, "");

    /// <summary>An object inside this one; null when it is not given.</summary>
    public ScriptFields? Object(string name)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Object)
            return new ScriptFields(value, $"{name}.");
        Complain(name, "must be an object");
        return null;
    }

    /// <summary>The first complaint, unread names included.</summary>
    public string? Close()
    {
        foreach (var property in json.EnumerateObject().Where(property => !_read.Contains(property.Name)))
            Complain(property.Name, "is not known here");
        return Error;
    }

    public void Complain(string name, string what) => Error ??= $"{prefix}{name} {what}";

    private int? Whole(string name, int least, int most)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most)
            return number;
        Complain(name, string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {least} to {most}"));
        return least;
    }

    private TimeSpan? Seconds(string name, TimeSpan least, TimeSpan most)
    {
        if (Find(name) is not { } value)
            return null;
        var (low, high) = ((decimal)least.Ticks / TimeSpan.TicksPerSecond, (decimal)most.Ticks / TimeSpan.TicksPerSecond);
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var seconds) && seconds >= low && seconds <= high)
            return TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
        Complain(name, string.Create(CultureInfo.InvariantCulture, $"must be a number of seconds from {low} to {high}"));
        return most;
    }

    private T Missing<T>(string name, T stopgap)
    {
        Complain(name, "is missing");
        return stopgap;
    }

    private JsonElement? Find(string name)
    {
        _read.Add(name);
        return json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }
}
