namespace AlpacaMcp.Matrix.Judging;

/// <summary>What the agent was told, call by call.</summary>
internal static class Story
{
    /// <summary>In one line; the same answer again and again is told once.</summary>
    public static string Of(IReadOnlyList<Attempt> attempts)
    {
        List<(string Claim, int Times)> told = [];
        foreach (var claim in attempts.Select(attempt => attempt.Claim.ToString()))
        {
            if (told is [.., var last] && last.Claim == claim)
                told[^1] = (claim, last.Times + 1);
            else
                told.Add((claim, 1));
        }
        return string.Join(", ", told.Select(each => each.Times == 1 ? each.Claim : $"{each.Times} x {each.Claim}"));
    }
}
