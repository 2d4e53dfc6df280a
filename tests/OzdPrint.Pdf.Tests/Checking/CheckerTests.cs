namespace OzdPrint.Pdf.Tests;

/// <summary>The checker itself: it is silent on a good file and names each thing that is broken in one.</summary>
public sealed class CheckerTests
{
    public static TheoryData<string, int> Broken
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var (index, (rule, _)) in Damages.All.Index())
            {
                data.Add(rule, index);
            }

            return data;
        }
    }

    [Fact]
    public void It_is_silent_on_a_good_file() => Assert.Equal([], Checker.FaultsOf(Damages.Good(), Checker.Rules));

    [Theory]
    [MemberData(nameof(Broken))]
    public void It_names_what_is_broken(string rule, int damage)
    {
        var file = Damages.Good();
        Damages.All[damage].Break(file);
        Assert.Contains(Checker.FaultsOf(file, Checker.Rules.Where(one => one.Name == rule)), fault => fault.StartsWith(rule + ": ", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_can_be_broken() =>
        Assert.Equal(Checker.Rules.Select(rule => rule.Name).Order(StringComparer.Ordinal), Damages.All.Select(damage => damage.Rule).Distinct().Order(StringComparer.Ordinal));
}
