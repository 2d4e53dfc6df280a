using CsCheck;

namespace OzdPrint.Typesetting.Tests.Microtypography;

/// <summary>In these tests _ is a narrow no-break space and ~ a no-break space.</summary>
public sealed class RefineTextTests
{
    private static readonly FontLibrary Fonts = new(EmbeddedFonts.Load());
    private static readonly TextStyle Style = new(Fonts.Families[0], 10);

    private static RefinedText Refine(params (string Text, string Language)[] runs) =>
        RefineText.Run(new StyledText([.. runs.Select((run, tag) => new StyledRun(run.Text, Style, run.Language, tag))]));

    private static string Shown(string text) => text.Replace('\u202F', '_').Replace('\u00A0', '~');

    private static string German(string text) => Shown(Refine((text, "de")).Styled.Text);

    private static string In(string language, string text) => Shown(Refine((text, language)).Styled.Text);

    [Theory]
    [InlineData("z. B. Kuchen", "z._B. Kuchen")]
    [InlineData("z.B. Kuchen", "z._B. Kuchen")]
    [InlineData("z.\u00A0B. Kuchen", "z._B. Kuchen")]
    [InlineData("Z. B. Kuchen, d. h. Brot", "Z._B. Kuchen, d._h. Brot")]
    [InlineData("i. d. R. und u. a. m. und u. a.", "i._d._R. und u._a._m. und u._a.")]
    [InlineData("(u.v.m.)", "(u._v._m.)")]
    [InlineData("o. Ä. und o.ä.", "o._Ä. und o._ä.")]
    [InlineData("44 v. Chr. bis 14 n.Chr.", "44~v._Chr. bis 14 n._Chr.")]
    [InlineData("Dr. h. c. Anna Muster", "Dr.~h._c. Anna Muster")]
    [InlineData("Anlage a. Danach kommt b. Sonst nichts", "Anlage a. Danach kommt b. Sonst nichts")]
    [InlineData("Kanz. B. ist kein Wort", "Kanz. B. ist kein Wort")]
    public void Abbreviations_hold_together(string text, string set) => Assert.Equal(set, German(text));

    [Theory]
    [InlineData("5 km und 3,5 kg bei 20 °C", "5_km und 3,5_kg bei 20_°C")]
    [InlineData("42,195 km.", "42,195_km.")]
    [InlineData("(10 %) und 7% sowie 19%, 20°C, 5€", "(10_%) und 7_% sowie 19_%, 20_°C, 5_€")]
    [InlineData("die 5%-Hürde ist 100%ig", "die 5%-Hürde ist 100%ig")]
    [InlineData("120 km/h, 300 kWh, 2 m²", "120_km/h, 300_kWh, 2_m²")]
    [InlineData("um 8 Uhr und 12.30 Uhr", "um 8~Uhr und 12.30~Uhr")]
    [InlineData("3 Mio. Euro, 5 Euro, 7 Prozent", "3~Mio. Euro, 5 Euro, 7 Prozent")]
    [InlineData("fünf km", "fünf km")]
    [InlineData("Gleis 5 müssen", "Gleis 5 müssen")]
    public void Numbers_keep_their_units(string text, string set) => Assert.Equal(set, German(text));

    [Theory]
    [InlineData("§ 5 Abs. 2 S. 3 Nr. 4", "§_5 Abs._2 S._3 Nr._4")]
    [InlineData("§5 und §§ 7, 8", "§_5 und §§_7, 8")]
    [InlineData("Art. 20 GG, Nr. fünf", "Art._20 GG, Nr. fünf")]
    [InlineData("Der Satz. 5 Leute", "Der Satz. 5 Leute")]
    public void Signs_of_a_place_keep_their_number(string text, string set) => Assert.Equal(set, German(text));

    [Theory]
    [InlineData("am 24. Februar 2022 begann", "am 24.~Februar~2022 begann")]
    [InlineData("am 23. März.", "am 23.~März.")]
    [InlineData("der 3. Mann, im Februar 2022", "der 3. Mann, im Februar 2022")]
    [InlineData("Dr. Müller, Prof. Dr. Meier", "Dr.~Müller, Prof.~Dr.~Meier")]
    [InlineData("J. S. Bach und E. T. A. Hoffmann", "J._S.~Bach und E._T._A.~Hoffmann")]
    public void Dates_and_names_hold_together(string text, string set) => Assert.Equal(set, German(text));

    [Theory]
    [InlineData("10 000 Menschen, 1 234 567,89 Euro", "10_000 Menschen, 1_234_567,89 Euro")]
    [InlineData("im Jahr 2022 100 Menschen", "im Jahr 2022 100 Menschen")]
    [InlineData("Telefon 0800 123 456 und 030 123 456", "Telefon 0800 123 456 und 030 123 456")]
    [InlineData("am 24. 100 Menschen", "am 24. 100 Menschen")]
    public void Groups_of_digits_hold_together(string text, string set) => Assert.Equal(set, German(text));

    [Theory]
    [InlineData("Ebbe - und Flut -- beides", "Ebbe~– und Flut~– beides")]
    [InlineData("Ebbe – und Flut –, beides", "Ebbe~– und Flut~–, beides")]
    [InlineData("Ost- und West-Berlin, E-Mail", "Ost- und West-Berlin, E-Mail")]
    [InlineData("- ein Punkt", "- ein Punkt")]
    [InlineData("Seite 10-20, 2019-21, (3-5)", "Seite 10–20, 2019–21, (3–5)")]
    [InlineData("§ 3-5, 10-20%", "§_3–5, 10–20_%")]
    [InlineData("2026-01-08, 0800-123, A320-200, 5-3, 4-zeilig, 10-2000000", "2026-01-08, 0800-123, A320-200, 5-3, 4-zeilig, 10-2000000")]
    [InlineData("es war –5 Grad", "es war –5~Grad")]
    public void Dashes_are_dashes_and_stay_with_the_words_before(string text, string set) => Assert.Equal(set, German(text));

    [Theory]
    [InlineData("Und dann...", "Und dann…")]
    [InlineData("Und dann ... nichts", "Und dann~… nichts")]
    [InlineData("Und .... dann ..", "Und .... dann ..")]
    public void Three_stops_are_an_ellipsis(string text, string set) => Assert.Equal(set, German(text));

    [Theory]
    [InlineData("\"Ebbe\", sagt sie, \"und Flut.\"", "„Ebbe“, sagt sie, „und Flut.“")]
    [InlineData("(\"Ebbe\")", "(„Ebbe“)")]
    [InlineData("\"Er rief: \"Ebbe!\" und ging\"", "„Er rief: ‚Ebbe!‘ und ging“")]
    [InlineData("\"Er rief: 'Ebbe!'\"", "„Er rief: ‚Ebbe!‘“")]
    [InlineData("\"'Ebbe' ist ein Wort\"", "„‚Ebbe‘ ist ein Wort“")]
    [InlineData("„Ebbe\" und „Flut“", "„Ebbe“ und „Flut“")]
    [InlineData("ein 27\"-Monitor", "ein 27\"-Monitor")]
    [InlineData("Ebbe\"", "Ebbe“")]
    [InlineData("\"", "\"")]
    [InlineData("das 'sogenannte' Meer", "das ‚sogenannte‘ Meer")]
    [InlineData("\"Ebbe\"-Ruf", "„Ebbe“-Ruf")]
    [InlineData("»Ebbe« und “Flut”", "»Ebbe« und “Flut”")]
    public void Straight_marks_become_german_ones(string text, string set) => Assert.Equal(set, German(text));

    [Theory]
    [InlineData("Wie geht's? Ist's gut?", "Wie geht’s? Ist’s gut?")]
    [InlineData("Hans' Buch und 's Meer", "Hans’ Buch und ’s Meer")]
    [InlineData("die '68er", "die ’68er")]
    [InlineData("\"Grimm'sche Märchen\"", "„Grimm’sche Märchen“")]
    [InlineData("5' hoch", "5' hoch")]
    public void Straight_apostrophes_become_curly(string text, string set) => Assert.Equal(set, German(text));

    [Theory]
    [InlineData("siehe www.beispiel.de/a-b?x=\"y\" und")]
    [InlineData("https://beispiel.de/10-20%/z.B./it's")]
    [InlineData("redaktion@beispiel.de")]
    [InlineData("x=\"1\" und print('a') oder f()")]
    [InlineData("C:\\ordner\\datei...txt")]
    [InlineData("snake_case's --option")]
    public void Addresses_and_code_stay_as_they_are(string text) => Assert.Equal(text, German(text));

    [Fact]
    public void Marks_around_an_address_are_set() => Assert.Equal("(„www.beispiel.de“)", German("(\"www.beispiel.de\")"));

    [Theory]
    [InlineData("en", "\"It's 'fine'...\" - 5 km, Mr. Smith, pp. 3-5, 5%", "“It’s ‘fine’…”~– 5_km, Mr.~Smith, pp._3–5, 5%")]
    [InlineData("fr", "Il dit: \"Quoi?\" Oui ! 10 %", "Il dit~: «_Quoi_?_» Oui_! 10_%")]
    [InlineData("fr", "«Mot» et « mot » à 10:30", "«_Mot_» et «_mot_» à 10:30")]
    [InlineData("de-CH", "\"Ebbe\"", "«Ebbe»")]
    [InlineData("de-AT", "\"Ebbe\"", "„Ebbe“")]
    [InlineData("pl", "\"Tak\"", "„Tak”")]
    [InlineData("da", "\"Ja\"", "»Ja«")]
    [InlineData("es", "\"Sí\" y \"no\"", "«Sí» y «no»")]
    [InlineData("ja", "\"a\" - z. B. ... 5 km", "\"a\" - z. B. ... 5 km")]
    public void Other_languages_follow_their_own_rules_or_none(string language, string text, string set) =>
        Assert.Equal(set, In(language, text));

    [Fact]
    public void Quotations_go_across_styles_and_close_as_they_were_opened()
    {
        var refined = Refine(("\"Das ", "de"), ("Meer", "de"), ("\" und \"", "de"), ("the sea", "en"), ("\".", "de"));
        Assert.Equal("„Das Meer“ und „the sea“.", refined.Styled.Text);
        Assert.Equal([0, 1, 2, 3, 4], refined.Styled.Runs.Select(run => run.Tag));
    }

    [Fact]
    public void Rules_see_across_styles()
    {
        var refined = Refine(("24. ", "de"), ("Februar", "de"), (" 2022, z.", "de"), (" B. und", "de"), ("..", "de"), (".", "de"));
        Assert.Equal("24.~Februar~2022, z._B. und…", Shown(refined.Styled.Text));
    }

    [Fact]
    public void Offsets_lead_back_to_the_text_of_the_author()
    {
        var refined = Refine(("z.B. und...so 5% \"da\"", "de"));
        Assert.Equal("z._B. und…so 5_% „da“", Shown(refined.Styled.Text));
        Assert.Equal([0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 15, 16, 17, 18, 19, 20, 21], Enumerable.Range(0, 22).Select(refined.SourceOf));
    }

    private static readonly Gen<string> Texts = Gen.Char["aBz.B.- –\"'„“‚‘«»…%§5 0\u00A0\u202F,()°C!?:"].Array[0, 40].Select(letters => new string(letters));

    private static readonly Gen<string> Languages = Gen.Int[0, 3].Select(i => new[] { "de", "en", "fr", "ja" }[i]);

    [Fact]
    public void Every_offset_leads_back_in_order_and_unchanged_characters_to_themselves() =>
        Gen.Select(Texts, Texts, Languages, Languages).Sample(
            (first, second, one, other) =>
            {
                var refined = Refine((first, one), (second, other));
                var (text, set) = (first + second, refined.Styled.Text);
                Assert.Equal(text.Length, refined.SourceOf(set.Length));
                Assert.True(Enumerable.Range(0, set.Length).All(i => refined.SourceOf(i) <= refined.SourceOf(i + 1)));
                for (var i = 0; i < set.Length; i++)
                {
                    if (char.IsLetterOrDigit(set[i]) || set[i] is ',' or '(' or ')' or '%' or '§')
                    {
                        Assert.Equal(set[i], text[refined.SourceOf(i)]);
                    }
                }

                // Letters, digits and signs that no rule touches are all still there.
                static string Kept(string text) => new([.. text.Where(sign => char.IsLetterOrDigit(sign) || sign is ',' or '(' or ')' or '%' or '§')]);
                Assert.Equal(Kept(text), Kept(set));
            },
            iter: 2000);

    [Fact]
    public void Lines_hold_the_refined_text_and_speak_of_the_author_s() =>
        Gen.Select(Texts, Texts, Languages, Languages, Gen.Double[30, 200]).Sample(
            (first, second, one, other, measure) =>
            {
                var styled = new StyledText([new StyledRun(first, Style, one), new StyledRun(second, Style, other)]);
                var lines = new ParagraphSetter(Fonts).Set(styled, new ParagraphFrame(measure)).Lines;
                if (string.IsNullOrWhiteSpace(first + second))
                {
                    Assert.Empty(lines);
                    return;
                }

                Assert.Equal(RefineText.Run(styled).Styled.Text, string.Concat(lines.SelectMany(line => line.Runs).Select(run => run.Text)));
                Assert.Equal((0, first.Length + second.Length), (lines[0].Start, lines[^1].End));
                Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
                Assert.All(lines, line => Assert.True(line.Width <= measure + line.RightProtrusion + 0.01));
            },
            iter: 1000);

    private static readonly string[] Phrases =
    [
        "z.B.", "i. d. R.", "5%", "10 000", "\"Wort\"", "und...", "a - b", "§5", "10-20", "geht's", "24. Mai 2022", "Dr. Weiß",
    ];

    [Fact]
    public void What_was_refined_is_not_changed_again() =>
        Gen.Int[0, Phrases.Length - 1].Select(i => Phrases[i]).Array[1, 12].Select(parts => string.Join(' ', parts)).Sample(
                text => In("de", Refine((text, "de")).Styled.Text) == German(text), iter: 500);

    [Theory]
    [InlineData("'a ", "’a ")]
    [InlineData("„a ", "„a ")]
    [InlineData("\"a ", "‚a ")]
    public void Any_number_of_marks_may_be_left_open(string mark, string set)
    {
        var text = German(string.Concat(Enumerable.Repeat(mark, 200_000)));

        Assert.Equal(string.Concat(Enumerable.Repeat(set, 199_999)), text[set.Length..]);
    }

    [Fact]
    public void Lines_speak_in_offsets_of_the_text_that_was_given()
    {
        const string Text = "Die Preise stiegen z.B. um 5%, d.h. um mehr als gedacht... \"Das ist viel\", sagt sie. Das Zeichen 漢 fehlt.";
        var set = new ParagraphSetter(Fonts).Set(new StyledText([new StyledRun(Text, Style, "de", 7)]), new ParagraphFrame(70));
        Assert.Equal(0, set.Lines[0].Start);
        Assert.Equal(Text.Length, set.Lines[^1].End);
        Assert.All(set.Lines.Zip(set.Lines.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        Assert.All(set.Lines.Skip(1), line => Assert.Equal(' ', Text[line.Start - 1]));
        Assert.Equal(Text.IndexOf('漢', StringComparison.Ordinal), Assert.Single(set.Missing).Offset);
        Assert.All(set.Lines.SelectMany(line => line.Runs), run => Assert.Equal(7, run.Tag));
    }

    [Fact]
    public void No_line_ends_inside_what_holds_together()
    {
        var setter = new ParagraphSetter(Fonts);
        for (var measure = 62.0; measure < 160; measure += 4)
        {
            var lines = setter.Set(
                new StyledText([new StyledRun("am 3. Mai 2022 um 8 Uhr z. B. 5 km weit, § 5 sagt 10 000 Mal – oder nie", Style, "de")]),
                new ParagraphFrame(measure)).Lines.Select(line => Shown(string.Concat(line.Runs.Select(run => run.Text)))).ToList();
            foreach (var whole in new[] { "3.~Mai~2022", "8~Uhr", "z._B.", "5_km", "§_5", "10_000", "Mal~–" })
            {
                Assert.Contains(lines, line => line.Contains(whole, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Nothing_is_refined_where_it_is_not_wanted()
    {
        var frame = new ParagraphFrame(400) { Refine = false };
        var line = new ParagraphSetter(Fonts).Set(new StyledText([new StyledRun("\"z.B.\"", Style, "de")]), frame).Lines[0];
        Assert.Equal("\"z.B.\"", line.Runs[0].Text);
    }

    [Theory]
    [InlineData('\u202F', true, 0.08, 0.18)]
    [InlineData('\u205F', false, 0.2, 0.23)]
    public void A_narrow_space_is_narrower_than_a_word_space_even_if_the_font_lacks_it(char space, bool has, double least, double most)
    {
        Assert.Equal(has, Fonts.Instance(Style.Family, 400, false, 10).GlyphOf(space) is not null);
        var set = new ParagraphSetter(Fonts).Set(new StyledText([new StyledRun($"a{space}b", Style, "de")]), new ParagraphFrame(400));
        Assert.Empty(set.Missing);
        Assert.Empty(set.Substituted);
        Assert.Equal($"a{space}b", set.Lines[0].Runs[0].Text);
        Assert.InRange(set.Lines[0].Runs[0].Glyphs[1].Advance / 10, least, most);
    }
}
