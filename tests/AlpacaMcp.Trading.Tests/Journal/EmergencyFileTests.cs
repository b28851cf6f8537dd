using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Trading.Tests.Journal;

public sealed class EmergencyFileTests : IDisposable
{
    private readonly JournalHome _home = new();
    private readonly EmergencyFile _file;

    public EmergencyFileTests()
    {
        Directory.CreateDirectory(_home.Folder);
        _file = new(_home.Folder);
    }

    [Fact]
    public void Space_is_set_aside_for_the_owner_before_it_is_needed()
    {
        Assert.False(_file.HoldsLines());

        Assert.Equal(256 * 1024, new FileInfo(Path).Length);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
    }

    [Fact]
    public void Lines_are_given_out_once_and_in_their_order()
    {
        Assert.True(_file.TryAdd(Line("a")));
        Assert.True(_file.TryAdd(Line("b")));

        Assert.True(_file.HoldsLines());
        Assert.Equal(["a", "b"], Drain(_file));
        Assert.False(_file.HoldsLines());
        Assert.Empty(Drain(_file));
    }

    [Fact]
    public void Another_process_finds_them()
    {
        _file.TryAdd(Line("a"));
        var other = new EmergencyFile(_home.Folder);

        Assert.True(other.HoldsLines());
        Assert.Equal(["a"], Drain(other));
        Assert.False(_file.HoldsLines());
    }

    [Fact]
    public void They_stay_when_they_cannot_be_taken_over()
    {
        _file.TryAdd(Line("a"));

        Assert.Throws<JournalUnavailableException>(() => _file.Drain(_ => throw new JournalUnavailableException("Full.")));

        Assert.Equal(["a"], Drain(_file));
    }

    [Fact]
    public async Task Processes_that_write_at_once_lose_no_line()
    {
        EmergencyFile[] processes = [new(_home.Folder), new(_home.Folder)];

        var added = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Task.Run(() => processes[n % 2].TryAdd(Line($"{n}")))));

        Assert.All(added, Assert.True);
        Assert.Equal(40, Drain(_file).Distinct().Count());
    }

    [Fact]
    public void A_line_that_a_crash_cut_short_is_left_out()
    {
        _file.HoldsLines();
        _file.TryAdd(Line("a"));
        _file.TryAdd(Line("b"));
        var bytes = File.ReadAllBytes(Path);
        bytes.AsSpan(bytes.AsSpan().IndexOf((byte)0) - 9, 9).Clear();
        File.WriteAllBytes(Path, bytes);

        Assert.Equal(["a"], Drain(_file));
    }

    [Fact]
    public void More_than_was_set_aside_is_taken_while_there_is_room()
    {
        _file.HoldsLines();
        var ids = Enumerable.Range(0, 300).Select(n => $"{n}-{new string('x', 1_000)}").ToList();

        Assert.All(ids, id => Assert.True(_file.TryAdd(Line(id))));
        Assert.Equal(ids, Drain(_file));
    }

    [Fact]
    public void Without_a_folder_there_is_nowhere_to_note()
    {
        var nowhere = new EmergencyFile(null);

        Assert.False(nowhere.TryAdd(Line("a")));
        Assert.False(nowhere.HoldsLines());
    }

    public void Dispose() => _home.Dispose();

    private string Path => _home.PathOf("journal.emergency");

    private static EmergencyLine Line(string id) => new("2026-11-20T15:00:00Z", EntryKind.Cancel, Note: new("A cancel is sent.", id));

    private static List<string> Drain(EmergencyFile file)
    {
        List<string> ids = [];
        file.Drain(lines => ids.AddRange(lines.Select(line => line.Note?.Id ?? "")));
        return ids;
    }
}
