namespace AlpacaMcp.Server.Doctor;

/// <summary>One line of the report.</summary>
/// <param name="Name">The check.</param>
/// <param name="Account">Which account; null where there is only one, and of what is the home's.</param>
/// <param name="Status">ok, warn or fail.</param>
/// <param name="Detail">What is so.</param>
/// <param name="Fix">What to do; null when there is nothing to do.</param>
internal sealed record DoctorLine(string Name, string? Account, Verdict Status, string Detail, string? Fix);
