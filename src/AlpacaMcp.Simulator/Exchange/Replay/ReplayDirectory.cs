using System.Collections.Concurrent;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Replay;

/// <summary>Files of bars that replace the seed: AAPL.csv for a stock, BTC-USD.csv for a pair; read when first asked for.</summary>
internal sealed class ReplayDirectory
{
    /// <summary>So many files stay in memory; another one makes room by starting over.</summary>
    private const int RememberedFiles = 8;
    private readonly HashSet<string> _symbols;
    private readonly string _directory;
    private readonly ConcurrentDictionary<string, Lazy<ReplaySeries>> _series = new(StringComparer.Ordinal);

    private ReplayDirectory(string directory, IEnumerable<Instrument> instruments)
    {
        if (!Directory.Exists(directory))
            throw new ReplayException($"The directory of bars {directory} does not exist.");
        _directory = directory;
        _symbols = [.. instruments.Select(NameOf).Where(name => File.Exists(FileOf(name)))];
        var strangers = Directory.EnumerateFiles(directory, "*.csv").Select(file => Path.GetFileNameWithoutExtension(file)).Except(_symbols).Order(StringComparer.Ordinal);
        if (strangers.FirstOrDefault() is { } stranger)
            throw new ReplayException($"{stranger}.csv: there is no such symbol on this exchange; pairs are named like BTC-USD.csv.");
    }

    public static ReplayDirectory? Of(string? directory) => directory is null ? null : new(directory, InstrumentList.All);

    public ReplaySeries? Of(Instrument instrument)
    {
        var name = NameOf(instrument);
        if (!_symbols.Contains(name))
            return null;
        if (_series.TryGetValue(name, out var known))
            return known.Value;
        if (_series.Count >= RememberedFiles)
            _series.Clear();
        return _series.GetOrAdd(name, _ => new Lazy<ReplaySeries>(() => new ReplayFile(FileOf(name), instrument).Read())).Value;
    }

    public bool Has(Instrument instrument) => _symbols.Contains(NameOf(instrument));

    private string FileOf(string name) => Path.Combine(_directory, name + ".csv");

    private static string NameOf(Instrument instrument) => instrument.Symbol.Replace('/', '-');
}
