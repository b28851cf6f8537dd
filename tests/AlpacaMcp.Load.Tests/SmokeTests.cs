using AlpacaMcp.Load.Calls;
using AlpacaMcp.Load.Measuring;
using AlpacaMcp.Load.Runs;
using AlpacaMcp.Load.Stage;

namespace AlpacaMcp.Load.Tests;

/// <summary>A few seconds of load that judge no time: `tests/soak` has the minutes.</summary>
public sealed class SmokeTests
{
    private static readonly TimeSpan s_span = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task The_book_agrees_with_every_answer_over_http()
    {
        var token = CancellationToken.None;
        await using var stage = await LoadStage.OpenAsync("smoke", seed: 1, token);
        await using var server = await LoadedServer.StartAsync(Wire.Http, LoadSettings.WithRoom(stage.Exchange, stage.Home), token);

        var measured = await Stretch.RunAsync(stage, server, "http", perSecond: 20, s_span, token);
        await server.EndAsync(Wire.Http);

        Assert.Equal(60, measured.Replies.Total);
        Assert.Equal(0, Sweep.Failures(measured.Replies));
        Assert.NotEmpty(measured.Samples);
        Assert.All((await stage.JudgeAsync(token)).Objectives("http"), objective => Assert.True(objective.IsMet, objective.ToString()));
    }

    [Fact]
    public async Task The_book_agrees_with_every_answer_over_stdio_under_faults_and_a_kill()
    {
        var token = CancellationToken.None;
        await using var stage = await LoadStage.OpenAsync("faults", seed: 2, token);
        await using var crew = await Crew.OpenAsync(stage, token);
        var measured = new Measured("smoke", 20);
        await stage.Exchange.Control.ReplaceFaultsAsync(new FaultRain(seed: 2).Next(), token);

        var killing = crew.KillAfterAsync(s_span / 2, token);
        await new OpenLoop(20, s_span, TimeProvider.System).RunAsync(due => stage.CallAsync(crew, crew.ToAskAgain() ?? stage.Mix.Next(), due, measured, token), token);
        await killing;
        await stage.Exchange.Control.ReplaceFaultsAsync([], token);
        var open = await crew.SettleAsync(token);
        await crew.EndAsync();

        Assert.Equal((1, 0), (crew.Kills, open));
        Assert.All((await stage.JudgeAsync(token)).Objectives("smoke"), objective => Assert.True(objective.IsMet, objective.ToString()));
    }
}
