namespace OzdPrint.Layout;

/// <summary>The settings of what an edition has beside its articles: the list on its first page, the heads of departments.</summary>
internal static class FrontSettings
{
    /// <summary>The list of articles.</summary>
    public static SettingGroup<ContentsPlan> Contents { get; } = new(new ContentsPlan())
    {
        { "box", Kinds.Group("[box](#boxes)", BoxSettings.Box), plan => plan.Box, (plan, value) => plan with { Box = value }, "The box around the list" },
        { "columns", Kinds.Whole(1, 12), plan => plan.Columns, (plan, value) => plan with { Columns = value }, "Number of columns" },
        { "teasers", Kinds.Flag, plan => plan.Teasers, (plan, value) => plan with { Teasers = value }, "Whether each title is followed by the article's first sentence, if there is room" },
    };

    /// <summary>The list of articles that a file can also take away.</summary>
    public static Kind<ContentsPlan?> ContentsOrNone { get; } = Kinds.GroupOrNone("[contents](#contents)", Contents);

    /// <summary>The head of a department.</summary>
    public static SettingGroup<DepartmentPlan> Department { get; } = new(new DepartmentPlan())
    {
        { "rule", BoxSettings.RuleOrNone, plan => plan.Rule, (plan, value) => plan with { Rule = value }, "The rule above the name" },
        { "fill", Kinds.ColourNameOrNone, plan => plan.Fill, (plan, value) => plan with { Fill = value }, "Colour of the tab that the name stands on" },
    };

    /// <summary>The head of a department that a file can also take away.</summary>
    public static Kind<DepartmentPlan?> DepartmentOrNone { get; } = Kinds.GroupOrNone("[department](#departments)", Department);
}
