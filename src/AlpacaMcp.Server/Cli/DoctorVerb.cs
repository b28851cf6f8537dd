using System.CommandLine;
using System.Text.Json;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.Doctor;
using Spectre.Console;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp doctor`: what a server would find here, a line each with its cure. It changes nothing and places nothing.</summary>
internal sealed class DoctorVerb(IReadOnlyDictionary<string, string> environment)
{
    private const int Failed = 1;

    // A pipe has no width: lines stay whole for whoever reads them.
    private const int WidthWhenPiped = 4096;

    private readonly PlanOptions plan = new(environment);
    private readonly Option<bool> json = new("--json") { Description = "The report as JSON, for programs: docs/operate/doctor.md." };

    /// <summary>The verb.</summary>
    public Command Create()
    {
        var doctor = new Command("doctor", "Check keys, network, clock, account, limits, journal and files; changes nothing. Exit code 0: no line fails, 1: one does.") { json };
        plan.AddTo(doctor);
        doctor.SetAction(RunAsync);
        return doctor;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        IReadOnlyList<Examined> accounts = [.. plan.ReadAllOrHome(line, out var refusal).Select(one => new Examined(one, refusal, TimeProvider.System))];
        var report = (await Examination.RunAsync(accounts, CheckList.All, cancellationToken)).Cleaned(accounts[0].Plan.Redactor);
        foreach (var one in accounts)
            await one.DisposeAsync();
        if (line.GetValue(json))
            await line.InvocationConfiguration.Output.WriteLineAsync(JsonSerializer.Serialize(report, DoctorJson.Default.DoctorReport));
        else
            Show(report, line.InvocationConfiguration.Output);
        return report.Status == Verdict.Fail ? Failed : 0;
    }

    private static void Show(DoctorReport report, TextWriter output)
    {
        var isPiped = Console.IsOutputRedirected || !ReferenceEquals(output, Console.Out);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = isPiped ? AnsiSupport.No : AnsiSupport.Detect });
        if (isPiped)
            console.Profile.Width = WidthWhenPiped;
        foreach (var line in report.Checks)
        {
            console.MarkupLine($"{Mark(line.Status)}  [bold]{line.Name,-11}[/]  {(line.Account is { } account ? $"{account}: " : "")}{line.Detail.EscapeMarkup()}");
            if (line.Fix is { } fix)
                console.MarkupLine($"{"",17}  [grey]do:[/] {fix.EscapeMarkup()}");
        }
    }

    private static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Ok => "[green]ok  [/]",
        Verdict.Warn => "[yellow]warn[/]",
        _ => "[red]fail[/]",
    };
}
