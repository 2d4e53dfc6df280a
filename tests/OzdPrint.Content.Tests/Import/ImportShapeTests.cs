using OzdPrint.Content.Import;

namespace OzdPrint.Content.Tests.Import;

/// <summary>The whole shape and its sections in every order and state.</summary>
public sealed class ImportShapeTests
{
    private const string Tides = """
        Zweimal am Tag hebt und senkt sich das Meer
        An der Nordsee kommt das Wasser etwa alle zwölf Stunden und 25 Minuten zurück. Den Wechsel von Ebbe und Flut nennt man Gezeiten.
        Schuld ist vor allem der Mond: Seine Anziehung ist auf der ihm zugewandten Seite der Erde stärker als auf der anderen.
        OZD
        OZD-Kommentar – Warten lernen
        Wer ins Watt geht, muss den Kalender des Meeres kennen. Das ist lästig und lehrreich.
        Der historische Hintergrund
        Schon in der Antike fiel auf, dass die Flut dem Mond folgt. Isaac Newton erklärte 1687, warum.

        Erklärungen
        Was ist das Watt?
        Das Watt ist der Teil des Meeresbodens, der bei Ebbe trocken liegt und
        bei Flut wieder unter Wasser steht. In ihm leben Würmer, Muscheln und
        Krebse.
        Wer war Isaac Newton?
        Isaac Newton war ein englischer Naturforscher, der die Gesetze der
        Bewegung und der Schwerkraft aufschrieb.
        OZD-Analyse
        Ursachen
        a) Anziehung des Mondes
        – Flutberg auf der nahen Seite
        – Flutberg auf der fernen Seite
        b) Anziehung der Sonne
        – Springflut bei Vollmond
        Folgen
        a) Häfen richten sich nach der Flut

        Mini-Infobox zum Lernen
        – Ebbe: Das Wasser fällt
        – Flut: Das Wasser steigt
        OZD-Extras
        In der Bucht von Fundy in Kanada steigt das Wasser um bis zu 16 Meter.
        Alle Angaben ohne Gewähr. Titelbild AFP.
        """;

    [Fact]
    public void The_whole_shape_becomes_an_article_that_needs_no_hand()
    {
        var read = ReadBack.Of(Tides, date: new DateOnly(2026, 1, 8));

        Assert.Empty(read.Imported.Diagnostics);
        Assert.Equal(
            """
            title: Zweimal am Tag hebt und senkt sich das Meer
            date: 2026-01-08
            body: |
              An der Nordsee kommt das Wasser etwa alle zwölf Stunden und 25 Minuten zurück.
              Den Wechsel von Ebbe und Flut nennt man Gezeiten.

              Schuld ist vor allem der Mond: Seine Anziehung ist auf der ihm zugewandten
              Seite der Erde stärker als auf der anderen.
            commentary:
              title: Warten lernen
              text: |
                Wer ins Watt geht, muss den Kalender des Meeres kennen. Das ist lästig und
                lehrreich.
            background:
              text: |
                Schon in der Antike fiel auf, dass die Flut dem Mond folgt. Isaac Newton
                erklärte 1687, warum.
            explainers:
              - question: Was ist das Watt?
                answer: |
                  Das Watt ist der Teil des Meeresbodens, der bei Ebbe trocken liegt und bei
                  Flut wieder unter Wasser steht. In ihm leben Würmer, Muscheln und Krebse.
              - question: Wer war Isaac Newton?
                answer: |
                  Isaac Newton war ein englischer Naturforscher, der die Gesetze der
                  Bewegung und der Schwerkraft aufschrieb.
            analysis:
              - title: Ursachen
                points:
                  - title: Anziehung des Mondes
                    items:
                      - Flutberg auf der nahen Seite
                      - Flutberg auf der fernen Seite
                  - title: Anziehung der Sonne
                    items:
                      - Springflut bei Vollmond
              - title: Folgen
                points:
                  - title: Häfen richten sich nach der Flut
            infobox:
              points:
                - "Ebbe: Das Wasser fällt"
                - "Flut: Das Wasser steigt"
            extras: |
              In der Bucht von Fundy in Kanada steigt das Wasser um bis zu 16 Meter.
            disclaimer: |
              Alle Angaben ohne Gewähr. Titelbild AFP.

            """.ReplaceLineEndings("\n"),
            read.Imported.Yaml);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    [InlineData("\u0085")]
    [InlineData("\f")]
    [InlineData("\v")]
    [InlineData("\n\n")]
    [InlineData("\n \t\u00A0\n\n")]
    [InlineData(" \t\n")]
    [InlineData("\n\u00A0 ")]
    public void Line_ends_and_space_around_lines_make_no_difference(string lineEnd)
    {
        var expected = ReadBack.Of(Tides).Imported.Yaml;

        var text = Tides.ReplaceLineEndings("\n");
        var read = ReadBack.Of("\uFEFF" + text.Replace("\n", lineEnd, StringComparison.Ordinal));

        Assert.Equal(expected, read.Imported.Yaml);
        Assert.Empty(read.Imported.Diagnostics);
    }

    [Theory]
    [InlineData("\f")]
    [InlineData("\v")]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public void What_an_editor_counts_as_no_line_shifts_no_message(string sign)
    {
        var read = ReadBack.Of($"Das Meer\nEs steigt.{sign}Es fällt.{sign}\nEs steigt wieder.\nOZD-Quiz\nFrage", "Meer");

        var moved = Assert.Single(read.Imported.Diagnostics, diagnostic => diagnostic.Code == ImportCodes.MovedToBody.Code);
        Assert.Equal((4, "OZD-Quiz"), (moved.Position!.Value.Line, moved.SourceLine));
        Assert.Contains("Es fällt.", read.Blocks("body"));
    }

    [Fact]
    public void Sections_may_stand_in_any_order()
    {
        var parts = Tides.ReplaceLineEndings("\n").Split("\nOZD\n");
        var sections = parts[1];
        string[] heads = ["OZD-Kommentar", "Der historische", "Erklärungen", "OZD-Analyse", "Mini-Infobox", "OZD-Extras", "Alle Angaben"];
        var cuts = heads.Select(head => sections.IndexOf(head, StringComparison.Ordinal)).Append(sections.Length).ToArray();
        var shuffled = new[] { 4, 6, 2, 0, 5, 3, 1 }.Select(i => sections[cuts[i]..cuts[i + 1]].TrimEnd());

        var read = ReadBack.Of(parts[0] + "\nOZD\n" + string.Join("\n", shuffled));

        Assert.Equal(ReadBack.Of(Tides).Imported.Yaml, read.Imported.Yaml);
        Assert.Empty(read.Imported.Diagnostics);
    }

    [Fact]
    public void Sections_may_be_missing()
    {
        var read = ReadBack.Of("Ebbe und Flut\nDas Meer steigt und fällt zweimal am Tag.\nMini-Infobox zum Lernen\n- Zweimal am Tag");

        Assert.Empty(read.Codes);
        Assert.Equal(["title", "body", "infobox"], read.Keys);
        Assert.Equal("Das Meer steigt und fällt zweimal am Tag.", read.Words("body"));
    }

    [Theory]
    [InlineData("OZD-Kommentar – Warten lernen", "commentary", "Warten lernen")]
    [InlineData("OZD-Kommentar—Warten lernen", "commentary", "Warten lernen")]
    [InlineData("OZD-Kommentar - Warten lernen", "commentary", "Warten lernen")]
    [InlineData("OZD-Kommentar-Warten lernen", "commentary", "Warten lernen")]
    [InlineData("OZD-Kommentar: Warten lernen", "commentary", "Warten lernen")]
    [InlineData("OZD-KOMMENTAR – Wer wartet?", "commentary", "Wer wartet?")]
    [InlineData("ozd kommentar  –  Warten  lernen –", "commentary", "Warten lernen")]
    [InlineData("OZD–Kommentar „Warten“", "commentary", "„Warten“")]
    [InlineData("OZD-Kommentar", "commentary", null)]
    [InlineData("OZD-Kommentar:", "commentary", null)]
    [InlineData("OZD-Kommentar –", "commentary", null)]
    [InlineData("## OZD-Kommentar", "commentary", null)]
    [InlineData("Kommentar: Warten lernen", "commentary", "Warten lernen")]
    [InlineData("Der historische Hintergrund", "background", null)]
    [InlineData("DER HISTORISCHE HINTERGRUND:", "background", null)]
    [InlineData("Der  historische\tHintergrund –", "background", null)]
    [InlineData("Historischer Hintergrund", "background", null)]
    [InlineData("**Der historische Hintergrund**", "background", null)]
    [InlineData("Der historische Hintergrund: Von Newton bis heute", "background", "Von Newton bis heute")]
    public void Headings_of_prose_are_known_in_their_variants(string heading, string key, string? title)
    {
        var read = ReadBack.Of($"Das Meer steigt.\nOZD\n{heading}\nWer ins Watt geht, muss warten können.", "Meer");

        Assert.Empty(read.Codes);
        Assert.Equal(["title", "body", key], read.Keys);
        Assert.Equal(title, read.Raw(key + "/title"));
        Assert.Equal("Wer ins Watt geht, muss warten können.", read.Words(key + "/text"));
    }

    [Theory]
    [InlineData("Erklärungen", "explainers")]
    [InlineData("ERKLÄRUNGEN:", "explainers")]
    [InlineData("Erkla\u0308rungen", "explainers")]
    [InlineData("Erklaerungen -", "explainers")]
    [InlineData("OZD-Analyse:", "analysis")]
    [InlineData("OZD – ANALYSE", "analysis")]
    [InlineData("Mini-Infobox zum Lernen:", "infobox")]
    [InlineData("mini infobox", "infobox")]
    [InlineData("Mini–Infobox  zum  Lernen –", "infobox")]
    [InlineData("OZD-Extra", "extras")]
    [InlineData("OZD Extras:", "extras")]
    [InlineData("=== OZD-Extras ===", "extras")]
    public void Other_headings_are_known_in_their_variants(string heading, string key)
    {
        var section = key switch
        {
            "explainers" => "Was ist das Watt?\nMeeresboden, der bei Ebbe trocken liegt.",
            "analysis" => "Ursachen\na) Mond",
            "infobox" => "– Zweimal am Tag",
            _ => "In Kanada steigt die Flut am höchsten.",
        };
        var read = ReadBack.Of($"Das Meer steigt.\n{heading}\n{section}", "Meer");

        Assert.Empty(read.Codes);
        Assert.Equal(["title", "body", key], read.Keys);
    }

    [Theory]
    [InlineData("Erklärungen der Forscher gab es viele.")]
    [InlineData("Erklärungen: Die Forscher hatten keine.")]
    [InlineData("Der historische Hintergrund ist schnell erzählt.")]
    [InlineData("Kommentar-Funktion und Foren bleiben zu.")]
    [InlineData("OZD-Analyse zeigt, wie der Mond zieht.")]
    [InlineData("Analyse und Deutung gehören zusammen.")]
    [InlineData("Extrastunden helfen nicht.")]
    [InlineData("OZD berichtet jeden Tag.")]
    public void Sentences_that_begin_like_headings_stay_text(string sentence)
    {
        var read = ReadBack.Of($"Das Meer steigt.\n{sentence}\nDas Meer fällt.", "Meer");

        Assert.Empty(read.Codes);
        Assert.Equal(["Das Meer steigt.", sentence, "Das Meer fällt."], read.Blocks("body"));
    }

    [Fact]
    public void What_stands_behind_a_heading_on_its_line_is_the_first_line_of_the_section()
    {
        var read = ReadBack.Of(
            """
            Das Meer steigt.
            OZD-Extras: In Kanada steigt die Flut am höchsten.
            OZD-Kommentar: Wer ins Watt geht, muss warten können.
            Mini-Infobox zum Lernen: – Zweimal am Tag
            – Jeden Tag
            Erklärungen: Was ist das Watt?
            Es ist Meeresboden.
            """, "Meer");

        Assert.Empty(read.Codes);
        Assert.Equal("In Kanada steigt die Flut am höchsten.", read.Words("extras"));
        Assert.Equal("Wer ins Watt geht, muss warten können.", read.Words("commentary/text"));
        Assert.Null(read.Raw("commentary/title"));
        Assert.Equal("Zweimal am Tag", read.Words("infobox/points/0"));
        Assert.Equal(2, read.Count("infobox/points"));
        Assert.Equal("Was ist das Watt?", read.Raw("explainers/0/question"));
    }

    [Fact]
    public void A_commentary_may_have_its_title_on_the_next_line()
    {
        var read = ReadBack.Of("Das Meer steigt.\nOZD-Kommentar\nWarten lernen\nWer ins Watt geht, muss warten können.", "Meer");

        Assert.Equal("Warten lernen", read.Raw("commentary/title"));
        Assert.Equal("Wer ins Watt geht, muss warten können.", read.Words("commentary/text"));
    }

    [Fact]
    public void A_second_section_of_a_kind_is_added_to_the_first_with_a_warning()
    {
        var read = ReadBack.Of(
            """
            Das Meer steigt.
            OZD-Kommentar – Warten lernen
            Warten ist lästig.
            Mini-Infobox zum Lernen
            – Erstens
            OZD-Kommentar – Eilen lernen
            Eilen ist lästiger.
            Mini-Infobox zum Lernen
            – Zweitens
            """, "Meer");

        Assert.Equal([ImportCodes.SectionRepeated, ImportCodes.SectionRepeated], read.Codes);
        Assert.Equal([6, 8], read.Imported.Diagnostics.Select(diagnostic => diagnostic.Position!.Value.Line));
        Assert.Equal("Warten lernen", read.Raw("commentary/title"));
        Assert.Equal(["Warten ist lästig.", "## Eilen lernen", "Eilen ist lästiger."], read.Blocks("commentary/text"));
        Assert.Equal(2, read.Count("infobox/points"));
    }

    [Fact]
    public void Text_after_the_end_mark_goes_to_the_body_with_a_warning()
    {
        var read = ReadBack.Of("Das Meer steigt.\n(OZD)\nDas Meer fällt.\nOZD-Extras\nUnd so fort.", "Meer");

        var warning = Assert.Single(read.Imported.Diagnostics);
        Assert.Equal(ImportCodes.MovedToBody.Code, warning.Code);
        Assert.Equal(new SourcePosition(3, 1), warning.Position);
        Assert.Equal("Das Meer fällt.", warning.SourceLine);
        Assert.Equal(["Das Meer steigt.", "Das Meer fällt."], read.Blocks("body"));
    }

    [Fact]
    public void A_section_of_the_house_that_is_not_known_goes_to_the_body_under_its_name()
    {
        var read = ReadBack.Of("Das Meer steigt.\nOZD-Extras\nEins.\nOZD-Quiz:\nWie hoch steigt die Flut?", "Meer");

        Assert.Equal([ImportCodes.MovedToBody], read.Codes);
        Assert.Equal(["Das Meer steigt.", "## OZD-Quiz", "Wie hoch steigt die Flut?"], read.Blocks("body"));
        Assert.Equal("Eins.", read.Words("extras"));
    }

    [Fact]
    public void A_heading_over_nothing_is_named_and_left_out()
    {
        var read = ReadBack.Of("Das Meer steigt.\nOZD-Extras\nErklärungen\nOZD-Kommentar – Warten lernen\n", "Meer");

        Assert.Equal([ImportCodes.SectionEmpty, ImportCodes.SectionEmpty, ImportCodes.MovedToBody], read.Codes);
        Assert.Equal(["title", "body"], read.Keys);
        Assert.Equal(["Das Meer steigt.", "Warten lernen"], read.Blocks("body"));
    }

    [Theory]
    [InlineData("Alle Angaben ohne Gewähr.\nTitelbild: AFP.", "Alle Angaben ohne Gewähr. Titelbild: AFP.")]
    [InlineData("Titelbild AFP.\n\nALLE ANGABEN OHNE GEWÄHR", "Titelbild AFP.|ALLE ANGABEN OHNE GEWÄHR")]
    [InlineData("Alle Angaben ohne Gewähr. Titelbild von der\nAgentur AFP.", "Alle Angaben ohne Gewähr. Titelbild von der Agentur AFP.")]
    [InlineData("Foto: Eva Muster/AFP", "Foto: Eva Muster/AFP")]
    public void The_disclaimer_keeps_the_credit_of_the_picture(string end, string blocks)
    {
        var read = ReadBack.Of("Das Meer steigt.\nOZD-Extras\nUnd so fort.\n" + end, "Meer");

        Assert.Empty(read.Codes);
        Assert.Equal("Und so fort.", read.Words("extras"));
        Assert.Equal(blocks.Split('|'), read.Blocks("disclaimer"));
    }

    [Fact]
    public void Text_after_the_disclaimer_goes_to_the_body()
    {
        var read = ReadBack.Of("Das Meer steigt.\nAlle Angaben ohne Gewähr. Titelbild AFP.\nNoch ein Satz.", "Meer");

        Assert.Equal([ImportCodes.MovedToBody], read.Codes);
        Assert.Equal(["Das Meer steigt.", "Noch ein Satz."], read.Blocks("body"));
        Assert.Equal("Alle Angaben ohne Gewähr. Titelbild AFP.", read.Words("disclaimer"));
    }
}
