using System.Diagnostics;
using AlpacaMcp.Histories;

var choice = CommandLine.Read(args);
if (choice.Twice)
{
    var differences = choice.Plans.Select(Differences.Find).OfType<string>().ToList();
    differences.ForEach(Console.WriteLine);
    Console.WriteLine($"{choice.Plans.Count:N0} histories run twice, {differences.Count} differ");
    return differences.Count == 0 ? 0 : 1;
}

var run = new HistoryRun(choice.Parallel);
var clock = Stopwatch.StartNew();
run.Run(choice.Plans);
var spent = clock.Elapsed;
foreach (var result in choice.Plans is [var single] ? [History.Run(single)] : run.Broken.Take(3))
    Console.WriteLine(HistoryRun.Explain(result, choice.Lines));
foreach (var broken in run.Broken)
    Console.WriteLine($"seed {broken.Plan.Seed} {broken.Plan.Mode} {broken.Broken!.Invariant} {broken.Broken.What[..Math.Min(200, broken.Broken.What.Length)]}"); // broken ones have a reason
Console.WriteLine(run.Tally);
Console.WriteLine($"hash of all: {run.Hash:x16}");
Console.WriteLine($"{run.Count:N0} histories, {run.Broken.Count} broken, {spent.TotalSeconds:F1} s, {run.Count / spent.TotalSeconds:F0} a second, {Environment.CpuUsage.TotalTime.TotalMilliseconds / run.Count:F1} ms of CPU each");
return run.Broken.Count == 0 ? 0 : 1;
