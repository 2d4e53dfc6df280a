using OzdPrint.Content.Import;

namespace OzdPrint.Content.Tests.Import;

/// <summary>Which lines make a paragraph.</summary>
public sealed class ImportParagraphTests
{
    [Fact]
    public void In_unwrapped_text_every_line_is_a_paragraph()
    {
        var read = ReadBack.Of("Das Meer steigt.\nDas Meer fällt.\n\n\nDann ruht es.", "Meer");

        Assert.Equal(["Das Meer steigt.", "Das Meer fällt.", "Dann ruht es."], read.Blocks("body"));
    }

    [Fact]
    public void A_text_wrapped_throughout_keeps_only_the_paragraphs_between_blank_lines()
    {
        var read = ReadBack.Of(
            """
            Warum das Meer an der Nordsee zweimal am Tag kommt und wieder geht

            An der Nordsee kommt das Wasser etwa alle zwölf Stunden zurück. Der
            Mond zieht an der Erde und am Wasser. Auf der nahen Seite zieht er
            stärker als auf der fernen. Daraus entstehen zwei Berge aus Wasser.
            Unter ihnen dreht sich die Erde hindurch.

            Häfen, Fischer und Urlauber richten sich nach einem Kalender, den das
            Bundesamt für Seeschifffahrt jedes Jahr neu berechnet.

            OZD-Kommentar – Warten lernen

            Wer ins Watt geht, muss den Kalender des Meeres kennen, und zwar ganz
            genau. Das ist lästig. Es ist aber auch sehr lehrreich für alle, die
            Geduld haben.
            """);

        Assert.Empty(read.Codes);
        Assert.Equal("Warum das Meer an der Nordsee zweimal am Tag kommt und wieder geht", read.Raw("title"));
        Assert.Equal(2, read.Blocks("body").Length);
        Assert.EndsWith("zwei Berge aus Wasser. Unter ihnen dreht sich die Erde hindurch.", read.Blocks("body")[0], StringComparison.Ordinal);
        Assert.EndsWith("kennen, und zwar ganz genau. Das ist lästig. Es ist aber auch sehr lehrreich für alle, die Geduld haben.", read.Words("commentary/text"), StringComparison.Ordinal);
    }

    [Fact]
    public void In_wrapped_text_without_blank_lines_a_short_closed_line_ends_a_paragraph()
    {
        var read = ReadBack.Of(
            """
            An der Nordsee kommt das Wasser etwa alle zwölf Stunden zurück. Der
            Mond zieht an der Erde.
            Häfen, Fischer und Urlauber richten sich nach einem Kalender, den das
            Bundesamt berechnet.
            """, "Meer");

        Assert.Equal(2, read.Blocks("body").Length);
    }

    [Fact]
    public void A_blank_line_in_mid_sentence_is_an_accident()
    {
        var read = ReadBack.Of("Das Meer steigt und\n\nfällt, denn\n\nder Mond zieht,\n\nUnd die Sonne auch.", "Meer");

        Assert.Equal("Das Meer steigt und fällt, denn der Mond zieht, Und die Sonne auch.", read.Words("body"));
    }

    [Fact]
    public void A_wrapped_answer_with_a_blank_line_after_every_line_is_one_paragraph()
    {
        var read = ReadBack.Of(
            """
            Erklärungen

            Was ist das Watt?

            Das Watt ist der Teil des Meeresbodens, der bei Ebbe trocken liegt und

            bei Flut wieder unter Wasser steht, und in ihm leben viele kleine

            Würmer, Muscheln und Krebse.
            """, "Meer");

        Assert.EndsWith("viele kleine Würmer, Muscheln und Krebse.", read.Words("explainers/0/answer"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_unwrapped_line_without_a_full_stop_stays_a_paragraph()
    {
        var line = "Das Meer steigt und fällt an allen Küsten der Nordsee zweimal am Tag, und niemand kann es davon abhalten, wie der Kalender zeigt";
        var read = ReadBack.Of($"{line}\nDann ruht es.", "Meer");

        Assert.Equal([line, "Dann ruht es."], read.Blocks("body"));
    }

    [Theory]
    [InlineData("Das Wasser in der Nord-\nsee steigt.", "Das Wasser in der Nordsee steigt.", true)]
    [InlineData("Es gibt Vor-\nund Nachteile.", "Es gibt Vor- und Nachteile.", false)]
    [InlineData("Die Küsten der Nato-\nStaaten sind lang.", "Die Küsten der Nato-Staaten sind lang.", false)]
    [InlineData("Eine 20-\njährige Reihe.", "Eine 20-jährige Reihe.", false)]
    [InlineData("Der EU-\nweite Plan.", "Der EU-weite Plan.", false)]
    [InlineData("Ein deutsch-\nniederländisches Watt.", "Ein deutsch-niederländisches Watt.", false)]
    [InlineData("Das Wasser der Nord\u00AD\nsee steigt.", "Das Wasser der Nord\u00ADsee steigt.", false)]
    [InlineData("Das Meer steigt –\ndann fällt es.", "Das Meer steigt – dann fällt es.", false)]
    public void A_hyphen_at_a_line_end_is_dropped_only_where_it_broke_a_word(string lines, string expected, bool noted)
    {
        var read = ReadBack.Of(lines, "Meer");

        Assert.Equal(expected, read.Words("body"));
        Assert.Equal(noted ? [ImportCodes.WordsJoined] : [], read.Codes);
    }

    [Fact]
    public void Dashed_lines_make_a_list_and_a_thought_thrown_in_does_not()
    {
        var read = ReadBack.Of(
            """
            Drei Dinge braucht das Watt:
            – Wasser
            – Schlick, der sich
            langsam setzt
            - Zeit
            – das ist alles.
            Der Wind bläst hier fast immer kräftig aus dem Westen, was das Wasser
            – besonders im Herbst und im Winter – an die Küste drückt. Das war nun
            schon alles.
            """, "Meer");

        Assert.Equal(
            ["Drei Dinge braucht das Watt:", "- Wasser", "- Schlick, der sich langsam setzt", "- Zeit", "- das ist alles.",
             "Der Wind bläst hier fast immer kräftig aus dem Westen, was das Wasser – besonders im Herbst und im Winter – an die Küste drückt. Das war nun schon alles."],
            read.Blocks("body"));
    }

    [Fact]
    public void Numbers_make_a_list_only_if_they_count_from_one()
    {
        var read = ReadBack.Of("So geht es:\n1. Warten\n2. Gehen\n3. Mai ist der Tag.\n7. Stock", "Meer");

        Assert.Equal(["So geht es:", "1. Warten", "2. Gehen", "3. Mai ist der Tag.", "7. Stock"], read.Blocks("body"));
        Assert.Contains("\n\n  7\\. Stock\n", read.Imported.Yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_dashes_only_parts_paragraphs_and_is_not_printed()
    {
        var read = ReadBack.Of("Das Meer steigt.\n-----\n* * *\nDas Meer fällt.", "Meer");

        Assert.Equal(["Das Meer steigt.", "Das Meer fällt."], read.Blocks("body"));
    }

    [Fact]
    public void Characters_that_cannot_be_printed_are_left_out_and_named_once_each()
    {
        var read = ReadBack.Of("Das Meer\a steigt.\nEs\u0000 fällt\a.\uFEFF Dann\v\fRuht es.\uD800", "Meer");

        Assert.Equal(["Das Meer steigt.", "Es fällt. Dann", "Ruht es."], read.Blocks("body"));
        Assert.All(read.Codes, code => Assert.Equal(ImportCodes.CharactersDropped, code));
        Assert.Equal(
            [(1, 9, "U+0007"), (2, 3, "U+0000"), (2, 12, "U+FEFF"), (2, 28, "U+D800")],
            read.Imported.Diagnostics.Select(d => (d.Position!.Value.Line, d.Position.Value.Column, d.Message.Split(' ')[2])));
        Assert.Contains("2 times", read.Imported.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unicode_stays_as_it_is()
    {
        const string Words = "10\u202F°C, 5\u00A0% · Cafe\u0301 🌊 日本 Nord\u00ADsee \uFB01n";

        Assert.Equal(Words, ReadBack.Of(Words, "Meer").Words("body"));
    }
}
