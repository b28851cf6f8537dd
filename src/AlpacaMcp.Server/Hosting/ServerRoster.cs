using System.Security.Cryptography;
using System.Text.Json;
using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Which servers of a home run now. Each holds its card open as long as it lives; the system lets go of it however the process ends.</summary>
internal sealed class ServerRoster : IAsyncDisposable
{
    private const string FolderName = "servers";
    private const string Unfinished = ".new";
    private const int IdLength = 8;

    private readonly Task<Card?> _card;

    private ServerRoster(Task<Card?> card) => _card = card;

    /// <summary>Says that this process serves, beside whatever else it does; nothing is said where nothing is kept, or the home cannot be written.</summary>
    public static ServerRoster Announce(ServerPlan plan, string transport) => new(plan.Journal.Folder is { } home
        ? Task.Run(() => Write(Path.Combine(home, FolderName), plan, transport))
        : Task.FromResult<Card?>(null));

    /// <summary>Completes when it has been said.</summary>
    public Task Said => _card;

    /// <summary>The servers that live, the first started first. Cards of dead ones are taken away.</summary>
    public static IReadOnlyList<ServerCard> Read(JournalPlace place)
    {
        if (place.Folder is not { } home || !Directory.Exists(Path.Combine(home, FolderName)))
            return [];
        return [.. Directory.GetFiles(Path.Combine(home, FolderName), "*.json").Select(ReadOne).OfType<ServerCard>().OrderBy(card => card.StartedAt)];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (await _card is not { } card)
            return;
        File.Delete(card.Path);
        await card.File.DisposeAsync();
    }

    // It has its name when it is held: one that nobody holds is taken away.
    private static Card? Write(string folder, ServerPlan plan, string transport)
    {
        try
        {
            var card = Of(plan, transport);
            var path = Path.Combine(Directory.CreateDirectory(folder).FullName, $"{card.Instance}.json");
            var file = new FileStream(path + Unfinished, new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.ReadWrite,
                Share = FileShare.Read | FileShare.Delete,
            });
            try
            {
                JsonSerializer.Serialize(file, card, ServerCardJson.Default.ServerCard);
                file.Flush();
                File.Move(path + Unfinished, path);
                return new(path, file);
            }
            catch (Exception)
            {
                file.Dispose();
                File.Delete(path + Unfinished);
                throw;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // The journal's own troubles are told by the journal.
        }
    }

    private static ServerCard? ReadOne(string path)
    {
        try
        {
            if (!IsHeld(path))
                return null;
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return JsonSerializer.Deserialize(file, ServerCardJson.Default.ServerCard);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null; // It begins or ends at this moment.
        }
    }

    private static bool IsHeld(string path)
    {
        try
        {
            using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                File.Delete(path);
            return false;
        }
        catch (IOException e) when (e is not FileNotFoundException)
        {
            return true;
        }
    }

    private static ServerCard Of(ServerPlan plan, string transport) => new()
    {
        Instance = RandomNumberGenerator.GetHexString(IdLength, lowercase: true),
        Pid = Environment.ProcessId,
        Transport = transport,
        StartedAt = plan.Time.GetUtcNow(),
        Version = ServerVersion.Text,
        Accounts = [.. plan.All.Select(one => new CardAccount(one.AccountName, one.Profile.Environment.ToString().ToLowerInvariant(), one.Profile.Embedded ? one.Profile.TradingUrl : null, one.Policy))],
    };

    private sealed record Card(string Path, FileStream File);
}
