using System.CommandLine;
using System.Text.RegularExpressions;
using AlpacaMcp.Server.Cli;
using AlpacaMcp.Server.Tests.Cli;

namespace AlpacaMcp.Server.Tests.House;

/// <summary>A command line is read by every program of the machine, and stays in the shell's history.</summary>
public sealed partial class CommandLineSecretTests
{
    [Fact]
    public void No_verb_takes_a_secret_but_the_exchange_whose_keys_are_invented()
    {
        var root = RootVerb.Create(new Dictionary<string, string>(), new FakeTerminal());
        var given = Below(root).Where(verb => verb.Name != "simulate").SelectMany(verb => verb.Options.Select(option => (option.Name, option.ValueType)).Concat(verb.Arguments.Select(argument => (argument.Name, argument.ValueType)))).ToList();

        Assert.Contains(given, one => one.Name == "--env-file");
        Assert.Contains(given, one => one == ("--token", typeof(bool))); // says what is asked for, and holds nothing
        Assert.DoesNotContain(given, one => one.ValueType != typeof(bool) && Secret().IsMatch(one.Name));
    }

    private static IEnumerable<Command> Below(Command verb) => verb.Subcommands.SelectMany(Below).Prepend(verb);

    [GeneratedRegex("key|secret|token|pass|credential", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
