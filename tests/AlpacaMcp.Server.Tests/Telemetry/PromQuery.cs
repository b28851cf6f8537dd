using System.Globalization;
using System.Text.RegularExpressions;

namespace AlpacaMcp.Server.Tests.Telemetry;

/// <summary>
/// The few forms of PromQL that the rules use, evaluated over scrapes in their order. As in Prometheus a counter rises only from a value that was
/// seen before: a series without an earlier sample does not rise. https://prometheus.io/docs/prometheus/latest/querying/basics/
/// </summary>
internal sealed partial class PromQuery
{
    private readonly Queue<string> _tokens;
    private readonly HashSet<(string Metric, string Label)> _labels = [];
    private readonly HashSet<string> _metrics = [];
    private readonly Func<IReadOnlyList<Scrape>, IReadOnlyList<Sample>> _evaluate;

    private PromQuery(string text)
    {
        _tokens = new(Token().Matches(text).Select(match => match.Value));
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(_tokens));
        _evaluate = Comparison();
        Assert.Empty(_tokens);
    }

    /// <summary>Every metric that it names.</summary>
    public IReadOnlyCollection<string> Metrics => _metrics;

    /// <summary>Every label that it names, with a metric whose it is.</summary>
    public IReadOnlyCollection<(string Metric, string Label)> Labels => _labels;

    public static PromQuery Parse(string text) => new(text);

    /// <summary>The series for which it holds; none when it does not.</summary>
    public IReadOnlyList<Sample> Over(params IReadOnlyList<Scrape> scrapes) => _evaluate(scrapes);

    private Func<IReadOnlyList<Scrape>, IReadOnlyList<Sample>> Comparison()
    {
        var left = Division();
        if (_tokens.Count == 0)
            return left;
        var (comparison, right) = (_tokens.Dequeue(), double.Parse(_tokens.Dequeue(), CultureInfo.InvariantCulture));
        Func<double, bool> holds = comparison switch
        {
            ">" => value => value > right,
            ">=" => value => value >= right,
            "<" => value => value < right,
            "==" => value => value.Equals(right),
            _ => throw new NotSupportedException(comparison),
        };
        return scrapes => [.. left(scrapes).Where(sample => holds(sample.Value))];
    }

    private Func<IReadOnlyList<Scrape>, IReadOnlyList<Sample>> Division()
    {
        var left = Term();
        if (!Takes("/"))
            return left;
        var right = Term();
        return scrapes => [.. left(scrapes).Join(right(scrapes), Key, Key, (one, other) => one with { Value = one.Value / other.Value }).Where(sample => !double.IsNaN(sample.Value))];
    }

    private Func<IReadOnlyList<Scrape>, IReadOnlyList<Sample>> Term()
    {
        switch (_tokens.Dequeue())
        {
            case "absent":
                var what = Inner();
                return scrapes => what(scrapes).Count == 0 ? [new("", new Dictionary<string, string>(), 1)] : [];
            case "increase":
                return Increase();
            case "histogram_quantile":
                return Quantile();
            case "sum":
                return Aggregate(values => values.Sum());
            case "max":
                return Aggregate(values => values.Max());
            case var metric:
                var selected = Selector(metric);
                return scrapes => selected(scrapes[^1]);
        }
    }

    private Func<IReadOnlyList<Scrape>, IReadOnlyList<Sample>> Inner()
    {
        Expect("(");
        var inner = Division();
        Expect(")");
        return inner;
    }

    private Func<Scrape, IReadOnlyList<Sample>> Selector(string metric)
    {
        _metrics.Add(metric);
        Dictionary<string, string> wanted = [];
        if (Takes("{"))
        {
            do
            {
                var label = _tokens.Dequeue();
                _labels.Add((metric, label));
                Expect("=");
                wanted[label] = _tokens.Dequeue().Trim('"');
            }
            while (Takes(","));
            Expect("}");
        }

        return scrape => [.. scrape.Samples.Where(sample => sample.Name == metric && wanted.All(label => sample[label.Key] == label.Value))];
    }

    private Func<IReadOnlyList<Scrape>, IReadOnlyList<Sample>> Increase()
    {
        Expect("(");
        var select = Selector(_tokens.Dequeue());
        var span = Span(_tokens.Dequeue());
        Expect(")");
        return scrapes =>
        {
            var window = scrapes.Where(scrape => scrapes[^1].At - scrape.At <= span).ToList();
            return [.. select(window[^1]).Select(last => (last, first: window.SelectMany(select).First(sample => Key(sample) == Key(last)))).Select(pair => pair.last with { Value = pair.last.Value - pair.first.Value })];
        };
    }

    private Func<IReadOnlyList<Scrape>, IReadOnlyList<Sample>> Aggregate(Func<IEnumerable<double>, double> combine)
    {
        Assert.True(Takes("by"), "Every sum says what it keeps.");
        Expect("(");
        List<string> kept = [_tokens.Dequeue()];
        while (Takes(","))
            kept.Add(_tokens.Dequeue());
        Expect(")");
        var before = _metrics.ToHashSet();
        var inner = Inner();
        foreach (var label in kept)
            _labels.UnionWith(_metrics.Except(before).Append(_metrics.Last()).Select(metric => (metric, label)));
        return scrapes => [.. inner(scrapes)
            .GroupBy(sample => string.Join('|', kept.Select(label => sample[label])))
            .Select(group => new Sample("", kept.ToDictionary(label => label, label => group.First()[label]), combine(group.Select(sample => sample.Value))))];
    }

    /// <summary>The bucket in which the quantile lies, and within it in proportion, as Prometheus does it.</summary>
    private Func<IReadOnlyList<Scrape>, IReadOnlyList<Sample>> Quantile()
    {
        Expect("(");
        var quantile = double.Parse(_tokens.Dequeue(), CultureInfo.InvariantCulture);
        Expect(",");
        var buckets = Division();
        Expect(")");
        return scrapes => [.. buckets(scrapes).GroupBy(bucket => bucket["account"]).Select(group => new Sample("", new Dictionary<string, string> { ["account"] = group.Key }, Of(quantile, [.. group.OrderBy(Bound)])))];
    }

    private static double Of(double quantile, IReadOnlyList<Sample> buckets)
    {
        var rank = quantile * buckets[^1].Value;
        var at = Enumerable.Range(0, buckets.Count).First(bucket => buckets[bucket].Value >= rank);
        if (at == buckets.Count - 1)
            return Bound(buckets[^2]);
        var (floor, below) = at == 0 ? (0d, 0d) : (Bound(buckets[at - 1]), buckets[at - 1].Value);
        return floor + ((Bound(buckets[at]) - floor) * (rank - below) / (buckets[at].Value - below));
    }

    private static double Bound(Sample bucket) => bucket["le"] == "+Inf" ? double.PositiveInfinity : double.Parse(bucket["le"], CultureInfo.InvariantCulture);

    private static string Key(Sample sample) => string.Join('|', sample.Labels.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $"{label.Key}={label.Value}"));

    private static TimeSpan Span(string range)
    {
        var match = Range().Match(range);
        var number = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        return match.Groups[2].Value == "h" ? TimeSpan.FromHours(number) : TimeSpan.FromMinutes(number);
    }

    private bool Takes(string token)
    {
        if (!_tokens.TryPeek(out var next) || next != token)
            return false;
        _tokens.Dequeue();
        return true;
    }

    private void Expect(string token) => Assert.Equal(token, _tokens.Dequeue());

    [GeneratedRegex("""[a-zA-Z_][a-zA-Z0-9_]*|\d+(?:\.\d+)?|"[^"]*"|\[\d+[mh]\]|>=|==|[><=(){},/]""")]
    private static partial Regex Token();

    [GeneratedRegex(@"^\[(\d+)([mh])\]$")]
    private static partial Regex Range();
}
