namespace OzdPrint.Layout;

/// <summary>The settings of tasks on a worksheet.</summary>
internal static class TaskSettings
{
    /// <summary>A copier loses what is thinner.</summary>
    private const double ThinnestRule = 0.5;

    /// <summary>Thicker than any line to write on.</summary>
    private const double ThickestRule = 4;

    /// <summary>Nobody writes between lines closer than this.</summary>
    private const double ClosestLines = 12;

    /// <summary>More lines than a page holds.</summary>
    private const int MostLines = 60;

    /// <summary>The rule to write on: a rule that a copier does not lose.</summary>
    public static SettingGroup<Rule> WritingRule { get; } = new(new TaskPlan().Rule)
    {
        { "thickness", Kinds.Length(ThinnestRule, ThickestRule), rule => rule.Thickness, (rule, value) => rule with { Thickness = value }, "Its thickness, at least 0.5pt" },
        { "colour", Kinds.ColourName, rule => rule.Colour, (rule, value) => rule with { Colour = value }, "Its colour" },
    };

    /// <summary>The lines to write on.</summary>
    public static SettingGroup<TaskPlan> Tasks { get; } = new(new TaskPlan())
    {
        { "line", Kinds.Length(ClosestLines), plan => plan.Line, (plan, value) => plan with { Line = value }, "Distance of the lines", "8.5mm" },
        { "rule", Kinds.Group("[writing rule](#writing-rules)", WritingRule), plan => plan.Rule, (plan, value) => plan with { Rule = value }, "The rule to write on" },
        { "level-1", Kinds.Whole(0, MostLines), plan => plan.LevelOne, (plan, value) => plan with { LevelOne = value }, "Lines for a task of level I that states none" },
        { "level-2", Kinds.Whole(0, MostLines), plan => plan.LevelTwo, (plan, value) => plan with { LevelTwo = value }, "Lines for a task of level II, or of none" },
        { "level-3", Kinds.Whole(0, MostLines), plan => plan.LevelThree, (plan, value) => plan with { LevelThree = value }, "Lines for a task of level III" },
        { "fewest", Kinds.Whole(1, MostLines), plan => plan.Fewest, (plan, value) => plan with { Fewest = value }, "No task that states no lines gets fewer, where a page is short of room" },
        { "most", Kinds.Whole(1, MostLines), plan => plan.Most, (plan, value) => plan with { Most = value }, "No such task gets more to fill a page, nor more than twice its usual number" },
    };

    /// <summary>The lines that a file can also take away.</summary>
    public static Kind<TaskPlan?> TasksOrNone { get; } = Kinds.GroupOrNone("[tasks](#tasks)", Tasks);

    /// <summary>The name of the layout for the answers, or none; whether it is there, <see cref="CheckAnswers"/> finds out.</summary>
    public static Kind<string?> KeyOrNone { get; } = new(
        $"layout, or {Kinds.None}",
        (map, key, inherited, _) => map.Text(key) is not { } text ? inherited : text.Value == Kinds.None ? null : text.Value,
        name => name ?? Kinds.None);
}
