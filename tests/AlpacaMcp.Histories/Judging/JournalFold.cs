using System.Text.Json;

namespace AlpacaMcp.Histories.Judging;

/// <summary>
/// The journal's rows, told again from the first: how far each intent got, and what each day's opening orders cost. By the specification's
/// words, not by the journal's code.
/// </summary>
internal sealed class JournalFold
{
    private readonly Dictionary<string, Told> _intents = [];
    private readonly Dictionary<string, int> _orders = [];
    private readonly HashSet<string> _mixedDays = [];

    public JournalFold(IEnumerable<(string Kind, string Body)> rows)
    {
        foreach (var (kind, body) in rows)
            Tell(kind, JsonDocument.Parse(body).RootElement);
    }

    public IReadOnlyDictionary<string, string> States => _intents.ToDictionary(intent => intent.Key, intent => intent.Value.State);

    public IReadOnlyDictionary<string, int> Orders => _orders;

    /// <summary>USD of a day: what is reserved, and of what is over what it filled. Null for a day with replacements, where orders count only for their difference.</summary>
    public decimal? NotionalOf(string day) => _mixedDays.Contains(day) ? null : _intents.Values.Where(intent => intent.Day == day && !intent.IsReducing).Sum(intent => intent.Counts);

    private void Tell(string kind, JsonElement body)
    {
        if (kind == "intent")
            Begin(body);
        else if (kind == "state")
            Change(_intents[body.GetProperty("id").GetString()!], body); // a state has an id
    }

    private void Begin(JsonElement body)
    {
        var told = new Told
        {
            Day = body.TryGetProperty("day", out var day) ? day.GetString() : null,
            IsReducing = body.GetProperty("is_reducing").GetBoolean(),
            Counts = body.GetProperty("notional").GetDecimal(),
        };
        _intents[body.GetProperty("client_order_id").GetString()!] = told; // an intent has an id
        if (told is not { IsReducing: false, Day: { } own })
            return;
        _orders[own] = _orders.GetValueOrDefault(own) + 1;
        if (body.TryGetProperty("replaces", out _))
            _mixedDays.Add(own);
    }

    private static void Change(Told told, JsonElement body)
    {
        told.State = body.GetProperty("state").GetString()!; // a change has a state
        if (told.State == "NotPlaced")
            told.Counts = 0;
        else if (told.State == "Ended" && body.GetProperty("end") is var end && end.GetProperty("status").GetString() != "replaced")
            told.Counts = end.GetProperty("filled_notional").GetDecimal();
    }

    private sealed class Told
    {
        public string State { get; set; } = "Sending";

        public required string? Day { get; init; }

        public required bool IsReducing { get; init; }

        public decimal Counts { get; set; }
    }
}
