namespace AlpacaMcp.Simulator.Faults;

/// <summary>One way in which a request goes wrong.</summary>
public interface IFault
{
    /// <summary>False when the request is lost on its way to the exchange.</summary>
    bool Arrives => true;

    /// <summary>False when it strikes on the request's head, before the body is read.</summary>
    bool ReadsBody => true;

    /// <summary>Plays the fault for one request.</summary>
    Task ApplyAsync(FaultContext context);

    /// <summary>Lets go of whatever the fault holds: when the schedule is cleared, and when the exchange stops.</summary>
    void Release()
    {
    }
}
