namespace AlpacaMcp.Histories.Broker;

/// <summary>What becomes of one request, drawn before it is sent.</summary>
/// <param name="Connecting">Until the connection stands and the body may leave.</param>
/// <param name="Travel">From the body's last byte to its arrival.</param>
/// <param name="Return">From arrival to the answer.</param>
/// <param name="HiddenFor">How long an accepted order is hidden.</param>
/// <param name="Lag">How far back a list looks.</param>
internal sealed record Fate(Trouble Trouble, TimeSpan Connecting, TimeSpan Travel, TimeSpan Return, TimeSpan HiddenFor, TimeSpan Lag)
{
    public bool Arrives => Trouble is not (Trouble.NoConnection or Trouble.Silence or Trouble.Reset);

    public bool IsAnswered => Trouble is not (Trouble.Silence or Trouble.LostAnswer);

    public bool Breaks => Trouble is Trouble.Reset or Trouble.CutAnswer;
}
