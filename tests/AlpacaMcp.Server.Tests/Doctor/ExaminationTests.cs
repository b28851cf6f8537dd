using AlpacaMcp.Server.Doctor;
using AlpacaMcp.Server.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Server.Tests.Doctor;

public sealed class ExaminationTests
{
    [Fact]
    public async Task A_check_that_breaks_is_a_line_that_fails()
    {
        await using var examined = New(TimeProvider.System);

        var report = await Examination.RunAsync([examined], [new Breaks(), new Fine()], CancellationToken.None);

        Assert.Equal([Verdict.Fail, Verdict.Ok], report.Checks.Select(line => line.Status));
        Assert.Contains("InvalidOperationException: broken", report.Checks[0].Detail, StringComparison.Ordinal);
        Assert.Equal(Verdict.Fail, report.Status);
    }

    [Fact]
    public async Task A_check_that_hangs_is_given_up_and_holds_up_nobody()
    {
        var time = new FakeTimeProvider();
        await using var stuck = New(time);
        await using var well = New(new FakeTimeProvider());
        var hangs = new HangsAt(stuck);

        var running = Examination.RunAsync([stuck, well], [hangs], CancellationToken.None);
        await hangs.Begun.Task;
        time.Advance(Examination.Limit);
        var report = await running;

        Assert.Equal([Verdict.Fail, Verdict.Ok], report.Checks.Select(line => line.Status));
        Assert.Contains("15 s", report.Checks[0].Detail, StringComparison.Ordinal);
    }

    private static Examined New(TimeProvider time) => new(ServerPlanReader.Read(SettingsReader.Read(new Dictionary<string, string>()), simulator: true), "refused", time);

    private sealed class Fine : ICheck
    {
        public string Name => "fine";

        public Task<Finding> RunAsync(Examined examined, CancellationToken cancellationToken) => Task.FromResult(Finding.Ok("Fine."));
    }

    private sealed class Breaks : ICheck
    {
        public string Name => "breaks";

        public Task<Finding> RunAsync(Examined examined, CancellationToken cancellationToken) => throw new InvalidOperationException("broken");
    }

    private sealed class HangsAt(Examined stuck) : ICheck
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => "hangs";

        public bool IsPerAccount => true;

        public Task<Finding> RunAsync(Examined examined, CancellationToken cancellationToken)
        {
            if (!ReferenceEquals(examined, stuck))
                return Task.FromResult(Finding.Ok("Fine."));
            Begun.SetResult();
            return new TaskCompletionSource<Finding>().Task;
        }
    }
}
