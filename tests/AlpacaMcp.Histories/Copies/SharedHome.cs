namespace AlpacaMcp.Histories.Copies;

/// <summary>What the operating system knows of the copies on one home: who lives, and who holds the halt's lock. It lets go for the dead.</summary>
internal sealed class SharedHome
{
    private readonly HashSet<string> _alive = [];
    private readonly List<string> _sharing = [];
    private string? _alone;

    public bool IsAlive(string owner) => _alive.Contains(owner);

    public void Enter(string owner) => _alive.Add(owner);

    public void Leave(string owner)
    {
        _alive.Remove(owner);
        _sharing.RemoveAll(holder => holder == owner);
        if (_alone == owner)
            _alone = null;
    }

    public bool TryShare(string owner)
    {
        if (_alone is null)
            _sharing.Add(owner);
        return _alone is null;
    }

    public bool TryTake(string owner)
    {
        if (_alone is not null || _sharing.Count > 0)
            return false;
        _alone = owner;
        return true;
    }

    public void StopSharing(string owner) => _sharing.Remove(owner);

    public void LetGo() => _alone = null;
}
