namespace AlpacaMcp.Server.Doctor;

/// <summary>One line of the doctor's report. It only looks.</summary>
internal interface ICheck
{
    /// <summary>The line's name, in small letters.</summary>
    string Name { get; }

    /// <summary>Whether it is looked at for each account; the others are the home's, once.</summary>
    bool IsPerAccount => false;

    /// <summary>Looks.</summary>
    Task<Finding> RunAsync(Examined examined, CancellationToken cancellationToken);
}
