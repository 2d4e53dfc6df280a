using OzdPrint.Content.Import;

namespace OzdPrint.Content.Tests.Import;

/// <summary>Explainers, analysis and infobox, as people really write them.</summary>
public sealed class ImportSectionTests
{
    [Fact]
    public void Questions_are_told_from_questions_inside_answers()
    {
        var read = ReadBack.Of(
            """
            Das Meer steigt.
            Erklärungen
            Was ist das Watt?
            Viele fragen sich an der Küste:
            Wo ist das Wasser hin? Das Watt ist der Boden, der bei Ebbe trocken
            liegt. Doch was lebt dort? Würmer leben dort, und außerdem leben dort
            Muscheln.

            Gibt es im Watt auch Fische?
            Ja, in den Prielen.
            – Warum ist das so?
            Weil dort Wasser bleibt.
            """, "Meer");

        Assert.Empty(read.Codes);
        Assert.Equal(3, read.Count("explainers"));
        Assert.Equal("Was ist das Watt?", read.Raw("explainers/0/question"));
        Assert.Equal("Gibt es im Watt auch Fische?", read.Raw("explainers/1/question"));
        Assert.Equal("Warum ist das so?", read.Raw("explainers/2/question"));
        Assert.Equal("Weil dort Wasser bleibt.", read.Words("explainers/2/answer"));
    }

    [Fact]
    public void A_question_may_run_over_two_lines_or_share_its_line_with_the_answer()
    {
        var read = ReadBack.Of(
            """
            Das Meer steigt.
            Erklärungen
            1. Was versteht man an der Küste unter dem Wort
            „Springflut“?
            Eine besonders hohe Flut.
            2. Was ist eine Nippflut? Eine besonders niedrige Flut.
            """, "Meer");

        Assert.Empty(read.Codes);
        Assert.Equal("Was versteht man an der Küste unter dem Wort „Springflut“?", read.Raw("explainers/0/question"));
        Assert.Equal("Eine besonders hohe Flut.", read.Words("explainers/0/answer"));
        Assert.Equal("Was ist eine Nippflut?", read.Raw("explainers/1/question"));
        Assert.Equal("Eine besonders niedrige Flut.", read.Words("explainers/1/answer"));
    }

    [Fact]
    public void The_marks_behind_a_question_as_long_as_may_be_are_its_own()
    {
        var question = $"Was ist {new string('e', 191)}?";
        Assert.Equal(200, question.Length);
        var read = ReadBack.Of(
            $"""
            Das Meer steigt.
            Erklärungen
            {question}?“
            Ein langes Wort.
            """, "Meer");

        Assert.Empty(read.Codes);
        Assert.Equal(question + "?“", read.Raw("explainers/0/question"));
        Assert.Equal("Ein langes Wort.", read.Words("explainers/0/answer"));
    }

    [Fact]
    public void An_answer_keeps_its_paragraphs_and_its_list()
    {
        var read = ReadBack.Of(
            """
            Das Meer steigt.
            Erklärungen
            Was ist das Watt?
            Das Watt ist der Teil des Meeresbodens, der bei Ebbe trocken liegt. Es
            gehört zum Welterbe.

            Dort leben viele Tiere:
            – Würmer
            – Muscheln
            """, "Meer");

        Assert.Equal(
            ["Das Watt ist der Teil des Meeresbodens, der bei Ebbe trocken liegt. Es gehört zum Welterbe.", "Dort leben viele Tiere:", "- Würmer", "- Muscheln"],
            read.Blocks("explainers/0/answer"));
    }

    [Fact]
    public void A_question_without_an_answer_and_text_without_a_question_go_to_the_body()
    {
        var read = ReadBack.Of(
            """
            Das Meer steigt.
            Erklärungen
            Hier steht ein Vorwort.
            Was ist das Watt?
            Was ist ein Priel?
            Ein Wasserlauf im Watt.
            """, "Meer");

        Assert.Equal([ImportCodes.MovedToBody, ImportCodes.MovedToBody], read.Codes);
        Assert.Equal([3, 4], read.Imported.Diagnostics.Select(diagnostic => diagnostic.Position!.Value.Line));
        Assert.Equal(["Das Meer steigt.", "Hier steht ein Vorwort.", "Was ist das Watt?"], read.Blocks("body"));
        Assert.Equal(1, read.Count("explainers"));
    }

    [Fact]
    public void The_outline_knows_all_marks_and_wrapped_lines()
    {
        var read = ReadBack.Of(
            """
            Das Meer steigt.
            OZD-Analyse
            Ursachen:
            (a) Anziehung des Mondes, der die Erde in etwa vier Wochen
            umkreist
            - Flutberg auf der Seite, die dem Mond zugewandt ist, und ein zweiter
              Flutberg gegenüber
            —Ebbe dazwischen
            • Springflut durch Sonne und Mond gemeinsam in einer geraden Linie mit der
            Erde
            B) Anziehung der Sonne
            Historischer Hintergrund
            1) Newton
            2) Laplace
            """, "Meer");

        Assert.Empty(read.Codes);
        Assert.Equal(2, read.Count("analysis"));
        Assert.Equal("Ursachen", read.Raw("analysis/0/title"));
        Assert.Equal("Anziehung des Mondes, der die Erde in etwa vier Wochen umkreist", read.Words("analysis/0/points/0/title"));
        Assert.Equal("Flutberg auf der Seite, die dem Mond zugewandt ist, und ein zweiter Flutberg gegenüber", read.Words("analysis/0/points/0/items/0"));
        Assert.Equal("Ebbe dazwischen", read.Words("analysis/0/points/0/items/1"));
        Assert.Equal("Springflut durch Sonne und Mond gemeinsam in einer geraden Linie mit der Erde", read.Words("analysis/0/points/0/items/2"));
        Assert.Equal("Anziehung der Sonne", read.Words("analysis/0/points/1/title"));
        Assert.Equal("Historischer Hintergrund", read.Raw("analysis/1/title"));
        Assert.Equal("Laplace", read.Words("analysis/1/points/1/title"));
    }

    [Fact]
    public void Dashes_right_under_a_heading_are_its_points()
    {
        var read = ReadBack.Of("Das Meer steigt.\nOZD-Analyse\nUrsachen\n– Mond\n– Sonne\nFolgen\n– Häfen", "Meer");

        Assert.Empty(read.Codes);
        Assert.Equal("Sonne", read.Words("analysis/0/points/1/title"));
        Assert.Equal("Häfen", read.Words("analysis/1/points/0/title"));
    }

    [Fact]
    public void Points_without_a_heading_get_one_with_a_warning()
    {
        var read = ReadBack.Of("Das Meer steigt.\nOZD-Analyse\na) Mond\n– nah", "Meer");

        var warning = Assert.Single(read.Imported.Diagnostics);
        Assert.Equal(ImportCodes.AnalysisUntitled.Code, warning.Code);
        Assert.Equal(new SourcePosition(3, 1), warning.Position);
        Assert.Equal("Überblick", read.Raw("analysis/0/title"));
        Assert.Equal("nah", read.Words("analysis/0/points/0/items/0"));
    }

    [Fact]
    public void Sentences_and_headings_without_points_are_no_outline()
    {
        var read = ReadBack.Of(
            """
            Das Meer steigt.
            OZD-Analyse
            Die Lage an der Küste
            An der Küste richtet sich alles nach der Flut.
            Ursachen
            a) Mond
            """, "Meer");

        Assert.Equal([ImportCodes.MovedToBody], read.Codes);
        Assert.Equal(["Das Meer steigt.", "Die Lage an der Küste", "An der Küste richtet sich alles nach der Flut."], read.Blocks("body"));
        Assert.Equal("Ursachen", read.Raw("analysis/0/title"));
    }

    [Fact]
    public void An_infobox_may_have_a_title_and_wrapped_points_but_no_strays()
    {
        var read = ReadBack.Of(
            """
            Das Meer steigt.
            Mini-Infobox zum Lernen
            Gezeiten in Kürze:
            – Ebbe und Flut wechseln sich etwa alle sechs Stunden ab, weil die
            Erde sich dreht
            -Der Mond zieht am stärksten

            Ein Satz, der nicht hierher gehört.
            – 5 Grad kaltes Wasser
            """, "Meer");

        var warning = Assert.Single(read.Imported.Diagnostics);
        Assert.Equal(ImportCodes.MovedToBody.Code, warning.Code);
        Assert.Equal(8, warning.Position!.Value.Line);
        Assert.Equal("Gezeiten in Kürze", read.Raw("infobox/title"));
        Assert.Equal("Ebbe und Flut wechseln sich etwa alle sechs Stunden ab, weil die Erde sich dreht", read.Words("infobox/points/0"));
        Assert.Equal("Der Mond zieht am stärksten", read.Words("infobox/points/1"));
        Assert.Equal("5 Grad kaltes Wasser", read.Words("infobox/points/2"));
        Assert.Equal(["Das Meer steigt.", "Ein Satz, der nicht hierher gehört."], read.Blocks("body"));
    }

    [Fact]
    public void A_second_infobox_without_a_title_keeps_the_title_of_the_first()
    {
        var read = ReadBack.Of("Das Meer steigt.\nMini-Infobox: Gezeiten\n– Ebbe\nMini-Infobox\n– Flut\nMini-Infobox: Mond\n– Zug", "Meer");

        Assert.Equal("Gezeiten", read.Raw("infobox/title"));
        Assert.Equal(3, read.Count("infobox/points"));
        Assert.Equal(["Das Meer steigt.", "Mond"], read.Blocks("body"));
    }

    [Fact]
    public void Without_any_dash_every_line_of_an_infobox_is_a_point()
    {
        var read = ReadBack.Of("Das Meer steigt.\nMini-Infobox zum Lernen\nZweimal am Tag\nDer Mond zieht", "Meer");

        Assert.Empty(read.Codes);
        Assert.Equal(2, read.Count("infobox/points"));
    }
}
