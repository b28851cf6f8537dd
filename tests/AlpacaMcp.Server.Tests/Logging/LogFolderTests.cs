using AlpacaMcp.Api;
using AlpacaMcp.Server.Logging;
using AlpacaMcp.Server.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;
using Serilog.Events;

namespace AlpacaMcp.Server.Tests.Logging;

public sealed class LogFolderTests : IDisposable
{
    private static readonly LogLimits Small = new() { FileBytes = 1_000, CategoryBytes = 5_000, CategoryFiles = 10, Age = TimeSpan.FromDays(30) };

    private readonly TemporaryFolder _temporary = new();
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    private readonly List<string> _complaints = [];

    private string Folder => Path.Combine(_temporary.Path, "logs");

    public LogFolderTests() => Directory.CreateDirectory(Folder);

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void A_file_never_grows_above_its_limit_and_a_category_keeps_its_newest_lines()
    {
        using (var log = Open())
            Write(log, "order_placed", 100);

        var files = Files("trades-*");
        Assert.All(files, file => Assert.InRange(file.Length, 1, Small.FileBytes));
        Assert.InRange(files.Sum(file => file.Length), Small.CategoryBytes - (2 * Small.FileBytes), Small.CategoryBytes);
        var kept = Lines("trades-*").Select(NumberIn).Order().ToList();
        Assert.Equal(Enumerable.Range(100 - kept.Count, kept.Count), kept);
    }

    [Fact]
    public void A_flood_in_one_category_costs_no_other_its_lines()
    {
        using (var log = Open())
        {
            Write(log, "order_placed", 1);
            Write(log, "tool_called", 200);
        }

        Assert.Single(Lines("trades-*"));
    }

    [Fact]
    public void A_day_begins_a_file()
    {
        using (var log = Open())
        {
            Write(log, "order_placed", 1);
            _time.Advance(TimeSpan.FromDays(1));
            Write(log, "order_placed", 1);
        }

        Assert.Equal(2, Files("trades-*").Count);
        Assert.Contains(Files("trades-*"), file => file.Name.Contains($"-{_time.GetUtcNow():yyyyMMdd}-", StringComparison.Ordinal));
    }

    [Fact]
    public void The_files_of_processes_that_are_gone_make_room_and_those_of_living_ones_stay()
    {
        using var living = Open();
        Write(living, "order_placed", 3);
        var before = Files("trades-*").Select(file => file.Name).ToList();
        using (var gone = Open())
            Write(gone, "order_placed", 100);

        using var log = Open();
        Write(log, "order_placed", 100);

        Assert.All(before, name => Assert.True(File.Exists(Path.Combine(Folder, name)), name));
        Assert.InRange(Files("trades-*").Sum(file => file.Length), 1, Small.CategoryBytes);
        Assert.Equal(2, Files("trades-*").Select(file => file.Name.Split('-')[2]).Distinct().Count());
    }

    [Fact]
    public void Many_processes_with_little_to_say_leave_no_more_files_than_the_limit()
    {
        for (var start = 0; start < 25; start++)
        {
            using var log = Open();
            Write(log, "order_placed", 1);
        }

        Assert.Equal(Small.CategoryFiles, Files("trades-*").Count);
    }

    [Fact]
    public void What_was_written_long_ago_goes_and_what_is_not_ours_stays()
    {
        using (var gone = Open())
            Write(gone, "order_denied", 1);
        File.WriteAllText(Path.Combine(Folder, "notes.jsonl"), "mine");
        File.WriteAllText(Path.Combine(Folder, "trades-mine.jsonl"), "mine");
        _time.Advance(TimeSpan.FromDays(31));

        using var log = Open();
        Write(log, "order_placed", 1);

        Assert.Empty(Files("risk-*"));
        Assert.True(File.Exists(Path.Combine(Folder, "notes.jsonl")) && File.Exists(Path.Combine(Folder, "trades-mine.jsonl")));
    }

    [Fact]
    public void A_process_that_was_killed_leaves_a_lock_that_the_next_one_removes()
    {
        File.WriteAllText(Path.Combine(Folder, "0123abcd.lock"), "");

        using var log = Open();
        Write(log, "order_placed", 1);

        Assert.Single(Directory.GetFiles(Folder, "*.lock"));
        Assert.False(File.Exists(Path.Combine(Folder, "0123abcd.lock")));
    }

    [Fact]
    public void Lines_that_cannot_be_written_are_said_once_and_confessed_when_they_can()
    {
        using var log = Open();
        Directory.Move(Folder, Folder + "-away");
        File.WriteAllText(Folder, "in the way");

        Write(log, "order_placed", 5);
        File.Delete(Folder);
        _time.Advance(Small.OpenPause);
        Write(log, "order_placed", 1);

        Assert.Single(_complaints);
        Assert.Single(Lines("trades-*"));
        var confession = Assert.Single(Lines("application-*"));
        Assert.Contains("\"event\":\"log_lines_lost\"", confession, StringComparison.Ordinal);
        Assert.Contains("\"lost\":5,", confession, StringComparison.Ordinal);
    }

    [Fact]
    public void After_its_end_it_writes_nothing_and_says_nothing()
    {
        var log = Open();
        Write(log, "order_placed", 1);
        log.Dispose();

        Write(log, "order_placed", 1);
        Write(log, "order_denied", 1);

        Assert.Single(Directory.GetFiles(Folder));
        Assert.Single(Lines("trades-*"));
        Assert.Empty(_complaints);
    }

    private LogFolder Open() => new(Folder, id => new(id, new Redactor()), Small, _complaints.Add, _time);

    private static void Write(LogFolder log, string name, int count)
    {
        for (var number = 0; number < count; number++)
            log.Emit(E.Of(name, LogEventLevel.Information, "no. {Number}", ("Number", number)));
    }

    private IReadOnlyList<FileInfo> Files(string pattern) => [.. Directory.GetFiles(Folder, pattern).Select(path => new FileInfo(path)).Where(file => file.Name.Count(letter => letter == '-') == 3)];

    private IEnumerable<string> Lines(string pattern) => Files(pattern).SelectMany(file => File.ReadAllLines(file.FullName));

    private static int NumberIn(string line) => int.Parse(line.Split("no. ")[1].Split('"')[0], System.Globalization.CultureInfo.InvariantCulture);
}
