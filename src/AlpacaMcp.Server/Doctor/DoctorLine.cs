namespace AlpacaMcp.Server.Doctor;

/// <summary>One line of the report.</summary>
/// <param name="Name">The check.</param>
/// <param name="Status">ok, warn or fail.</param>
/// <param name="Detail">What is so.</param>
/// <param name="Fix">What to do; null when there is nothing to do.</param>
internal sealed record DoctorLine(string Name, Verdict Status, string Detail, string? Fix);
