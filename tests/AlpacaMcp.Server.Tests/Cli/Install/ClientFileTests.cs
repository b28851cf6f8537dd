using AlpacaMcp.Server.Cli.Install;

namespace AlpacaMcp.Server.Tests.Cli.Install;

public sealed class ClientFileTests
{
    private const string File = ".cursor/mcp.json";
    private static readonly DateTimeOffset s_now = new(2026, 11, 29, 16, 5, 7, TimeSpan.Zero);

    [Fact]
    public void Keeps_the_mode_and_a_copy_and_leaves_nothing_else()
    {
        using var bench = new InstallBench();
        bench.Write(File, "{}");
        const UnixFileMode Shared = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        System.IO.File.SetUnixFileMode(bench.PathOf(File), Shared);

        var backup = ClientFile.Read(bench.PathOf(File)).Replace("[1]"u8.ToArray(), s_now);
        var second = ClientFile.Read(bench.PathOf(File)).Replace("[2]"u8.ToArray(), s_now);

        Assert.Equal((bench.PathOf($"{File}.alpaca-mcp-backup-20261129T160507Z"), bench.PathOf($"{File}.alpaca-mcp-backup-20261129T160507Z-2")), (backup, second));
        Assert.Equal(("[2]", "{}", "[1]"), (bench.Read(File), System.IO.File.ReadAllText(backup ?? ""), System.IO.File.ReadAllText(second ?? "")));
        Assert.All([bench.PathOf(File), backup, second], path => Assert.Equal(Shared, System.IO.File.GetUnixFileMode(path ?? "")));
        Assert.Equal(3, bench.Files(".cursor").Count);
    }

    [Fact]
    public async Task Keeps_the_mark_of_the_byte_order()
    {
        using var bench = new InstallBench();
        Directory.CreateDirectory(bench.PathOf(".cursor"));
        byte[] before = [0xEF, 0xBB, 0xBF, .. "{\r\n}\r\n"u8];
        await System.IO.File.WriteAllBytesAsync(bench.PathOf(File), before);

        await bench.RunAsync("cursor");
        var installed = await System.IO.File.ReadAllBytesAsync(bench.PathOf(File));
        await bench.RunAsync("cursor --uninstall");

        Assert.Equal([0xEF, 0xBB, 0xBF, .. "{\r\n  \"mcpServers\": {\r\n    \"alpaca\": {\r\n      \"type\": \"stdio\",\r\n      \"command\": \"/opt/alpaca-mcp/alpaca-mcp\"\r\n    }\r\n  }\r\n}\r\n"u8], installed);
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(bench.PathOf(File)));
    }

    [Theory]
    [InlineData("{\"there\": 1}")]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("{}")]
    [InlineData("{}\n")]
    public async Task What_was_there_comes_back_byte_by_byte(string before)
    {
        using var bench = new InstallBench();
        bench.Write(File, before);

        await bench.RunAsync("cursor --read-only");
        var installed = bench.Read(File);
        var removed = await bench.RunAsync("cursor --uninstall");

        Assert.Equal((0, ""), (removed.ExitCode, removed.Error));
        Assert.Contains("--read-only", installed, StringComparison.Ordinal);
        Assert.Equal(before, bench.Read(File));
    }

    [Fact]
    public async Task Follows_a_link_and_leaves_it_a_link()
    {
        using var bench = new InstallBench();
        bench.Write("dotfiles/cursor.json", "{\"theme\":1}");
        Directory.CreateDirectory(bench.PathOf(".cursor"));
        System.IO.File.CreateSymbolicLink(bench.PathOf(File), "../dotfiles/cursor.json");

        var result = await bench.RunAsync("cursor");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal("../dotfiles/cursor.json", new FileInfo(bench.PathOf(File)).LinkTarget);
        Assert.StartsWith("{\"theme\":1,\"mcpServers\"", bench.Read("dotfiles/cursor.json"), StringComparison.Ordinal);
        Assert.Equal(["mcp.json"], bench.Files(".cursor"));
    }

    [Fact]
    public async Task Leaves_a_file_that_may_only_be_read_as_it_is()
    {
        using var bench = new InstallBench();
        bench.Write(File, "{}");
        System.IO.File.SetUnixFileMode(bench.PathOf(File), UnixFileMode.UserRead | UnixFileMode.GroupRead);

        var result = await bench.RunAsync("cursor");

        Assert.Equal((1, $"Nothing was changed in {bench.PathOf(File)}. The file may only be read.\n"), (result.ExitCode, result.Error));
        Assert.Equal(("{}", 1), (bench.Read(File), bench.Files(".cursor").Count));
    }

    [Theory]
    [InlineData("{\"a\": 1}", "{\"a\": 2}")]
    [InlineData("{\"a\": 1}", null)]
    [InlineData(null, "")]
    [InlineData(null, "{\"a\": 2}")]
    public void Leaves_what_another_program_wrote_meanwhile(string? before, string? meanwhile)
    {
        using var bench = new InstallBench();
        Put(bench, before);
        var file = ClientFile.Read(bench.PathOf(File));
        Put(bench, meanwhile);

        var refused = Assert.Throws<InstallRefusedException>(() => file.Replace("[]"u8.ToArray(), s_now));

        Assert.Equal("Another program has changed it meanwhile. Run this again.", refused.Message);
        Assert.Equal(meanwhile, System.IO.File.Exists(bench.PathOf(File)) ? bench.Read(File) : null);
        Assert.Equal(meanwhile is null ? 0 : 1, bench.Files(".cursor").Count);
    }

    [Fact]
    public async Task Says_where_a_file_is_no_JSON_and_leaves_it()
    {
        using var bench = new InstallBench();
        bench.Write(File, "{\n  \"mcpServers\": {\n");

        var result = await bench.RunAsync("cursor");

        Assert.Equal((1, $"Nothing was changed in {bench.PathOf(File)}. Line 3, byte 1 of the line: not valid JSON.\n"), (result.ExitCode, result.Error));
        Assert.Equal(("{\n  \"mcpServers\": {\n", 1), (bench.Read(File), bench.Files(".cursor").Count));
    }

    [Fact]
    public async Task A_folder_in_its_place_is_named_and_left()
    {
        using var bench = new InstallBench();
        Directory.CreateDirectory(bench.PathOf(File));

        var result = await bench.RunAsync("cursor");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith($"Nothing was changed in {bench.PathOf(File)}.", result.Error, StringComparison.Ordinal);
    }

    private static void Put(InstallBench bench, string? text)
    {
        bench.Write(File, text ?? "");
        if (text is null)
            System.IO.File.Delete(bench.PathOf(File));
    }
}
