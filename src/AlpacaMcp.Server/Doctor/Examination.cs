using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Doctor;

/// <summary>Runs every check at once, each for so long; one that breaks or takes too long is a line like any other.</summary>
internal static class Examination
{
    /// <summary>Longer than the broker is waited for, and than the journal is read.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    /// <summary>Runs them.</summary>
    /// <param name="accounts">Each account; what is the home's is looked at with the first.</param>
    /// <param name="checks">In the order of the report.</param>
    /// <param name="cancellationToken">Ctrl-C.</param>
    public static async Task<DoctorReport> RunAsync(IReadOnlyList<Examined> accounts, IReadOnlyList<ICheck> checks, CancellationToken cancellationToken)
    {
        var lines = await Task.WhenAll(checks.SelectMany(check => accounts.Take(check.IsPerAccount ? accounts.Count : 1).Select(examined => LineAsync(check, examined, cancellationToken))));
        return new(ServerVersion.Text, lines.Max(line => line.Status), lines);
    }

    private static async Task<DoctorLine> LineAsync(ICheck check, Examined examined, CancellationToken cancellationToken)
    {
        var account = check.IsPerAccount ? examined.Plan.Account : null;
        using var limit = new CancellationTokenSource(Limit, examined.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            // A check that blocks must not hold up the others.
            var finding = await Task.Run(() => check.RunAsync(examined, either.Token), CancellationToken.None).WaitAsync(either.Token);
            return new(check.Name, account, finding.Verdict, finding.Detail, finding.Fix);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(check.Name, account, Verdict.Fail, FormattableString.Invariant($"Not found out within {Limit.TotalSeconds} s."), "Something hangs: the disk, or the network. Run it again.");
        }
        catch (Exception broken) when (!cancellationToken.IsCancellationRequested)
        {
            return new(check.Name, account, Verdict.Fail, $"It could not be looked at: {broken.GetType().Name}: {broken.Message}", "Mend what the message names, and run it again.");
        }
    }
}
