namespace OzdPrint.Content.Tests.Articles;

public sealed class FindOperatorsTests
{
    [Fact]
    public void A_particle_far_behind_is_found_from_every_verb_before_it()
    {
        var text = string.Concat(Enumerable.Repeat("Fasse die Rolle von Dr. Müller. ", 40_000));

        Assert.Empty(FindOperators.In(text));
        Assert.Equal(40_000, FindOperators.In(text + "Nimm zusammen. Fasse das.").Length);
    }

    [Theory]
    [InlineData("Nenne drei Gründe.", "<Nenne> drei Gründe.")]
    [InlineData("Nennen Sie drei Gründe.", "<Nennen> Sie drei Gründe.")]
    [InlineData("Nennt drei Gründe.", "<Nennt> drei Gründe.")]
    [InlineData("Nenn drei Gründe.", "<Nenn> drei Gründe.")]
    [InlineData("a) Erläutere den Begriff.", "a) <Erläutere> den Begriff.")]
    [InlineData("Fasse den Text in eigenen Worten zusammen.", "<Fasse> den Text in eigenen Worten <zusammen>.")]
    [InlineData("Fassen Sie zusammen, was gemeint ist, und erörtern Sie die Folgen.", "<Fassen> Sie <zusammen>, was gemeint ist, und <erörtern> Sie die Folgen.")]
    [InlineData("Nimm Stellung zu dieser Aussage.", "<Nimm> <Stellung> zu dieser Aussage.")]
    [InlineData("Nehmt zu der Aussage begründet Stellung.", "<Nehmt> zu der Aussage begründet <Stellung>.")]
    [InlineData("Stelle dar, wie ein Gesetz entsteht.", "<Stelle> <dar>, wie ein Gesetz entsteht.")]
    [InlineData("Stelle beide Positionen einander gegenüber.", "<Stelle> beide Positionen einander <gegenüber>.")]
    [InlineData("Arbeite die Rolle von Dr. Müller heraus.", "<Arbeite> die Rolle von Dr. Müller <heraus>.")]
    [InlineData("Ordne ein Ereignis deiner Wahl ein.", "<Ordne> ein Ereignis deiner Wahl <ein>.")]
    [InlineData("Ordne die Begriffe den Bildern zu.", "<Ordne> die Begriffe den Bildern <zu>.")]
    [InlineData("Ordne die Ereignisse nach der Zeit.", "<Ordne> die Ereignisse nach der Zeit.")]
    [InlineData("Gib den Inhalt mit eigenen Worten wieder.", "<Gib> den Inhalt mit eigenen Worten <wieder>.")]
    [InlineData("Gib an einem Beispiel wieder, was gemeint ist.", "<Gib> an einem Beispiel <wieder>, was gemeint ist.")]
    [InlineData("Gib an, wie viele es sind.", "<Gib> <an>, wie viele es sind.")]
    [InlineData("Setze dich mit der These kritisch auseinander.", "<Setze> dich mit der These kritisch <auseinander>.")]
    [InlineData("Setzt beide Zahlen in Beziehung.", "<Setzt> beide Zahlen <in Beziehung>.")]
    [InlineData("„Heute druckt jeder.“ Beurteile, ob das stimmt.", "„Heute druckt jeder.“ <Beurteile>, ob das stimmt.")]
    [InlineData("Sie sagt: „Um zwölf wie heute.“ Beurteile das.", "Sie sagt: „Um zwölf wie heute.“ <Beurteile> das.")]
    [InlineData("Beschreibe und erkläre die Kurve.", "<Beschreibe> und <erkläre> die Kurve.")]
    [InlineData("Nenne zwei Gründe und erläutere einen davon.", "<Nenne> zwei Gründe und <erläutere> einen davon.")]
    [InlineData("Beschreibe, wie Forscher messen und vergleichen.", "<Beschreibe>, wie Forscher messen und vergleichen.")]
    [InlineData("Lies den Text. Vergleiche dann beide Karten.", "Lies den Text. <Vergleiche> dann beide Karten.")]
    [InlineData("Zeichnet den Weg und ordnet ihm Begriffe zu.", "<Zeichnet> den Weg und ordnet ihm Begriffe zu.")]
    [InlineData("Entwickle eine Lösung.", "<Entwickle> eine Lösung.")]
    [InlineData("Entwirf ein Plakat.", "<Entwirf> ein Plakat.")]
    [InlineData("Überprüfe die Rechnung.", "<Überprüfe> die Rechnung.")]
    public void Operators_are_emphasised_with_what_stands_apart_from_them(string task, string shown) =>
        Assert.Equal(shown, Shown.Of(Task(task).Marked));

    [Theory]
    [InlineData("Warum ist der Himmel blau?")]
    [InlineData("Vergleicht man beide Zahlen, so fällt etwas auf.")]
    [InlineData("Das Nennen von Gründen genügt nicht.")]
    [InlineData("Stelle die Lage.")]
    [InlineData("")]
    [InlineData("1.")]
    public void Other_sentences_have_none(string task) => Assert.Empty(FindOperators.In(task));

    [Fact]
    public void Every_operator_is_recognised_in_every_form()
    {
        foreach (var one in Operators.All)
        {
            var apart = one.Particle is null ? "" : " " + one.Particle;
            foreach (var form in Imperatives.Of(one.Verb))
            {
                var task = $"{char.ToUpperInvariant(form[0])}{form[1..]} hier etwas{apart}.";
                Assert.Equal(one.Name, Assert.Single(FindOperators.In(task)).Operator.Name);
            }
        }
    }

    [Fact]
    public void Every_operator_is_listed_once_and_in_order()
    {
        var names = Operators.All.Select(one => one.Name).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Equal(Operators.All.Select(one => one.Level), Operators.All.Select(one => one.Level).Order());
    }

    [Theory]
    [InlineData("nennen", "nenne nenn nennt nennen")]
    [InlineData("erläutern", "erläutere erläutre erläutert erläutern")]
    [InlineData("entwickeln", "entwickle entwickele entwickelt entwickeln")]
    [InlineData("ordnen", "ordne ordn ordnet ordnen")]
    [InlineData("zeichnen", "zeichne zeichn zeichnet zeichnen")]
    [InlineData("nehmen", "nimm nehmt nehmen")]
    [InlineData("messen", "miss messt messen")]
    [InlineData("beobachten", "beobachte beobacht beobachtet beobachten")]
    public void A_verb_has_the_forms_of_German_grammar(string verb, string forms) => Assert.Equal(forms, string.Join(' ', Imperatives.Of(verb)));

    [Theory]
    [InlineData("Nenne zwei Gründe und erläutere einen davon.", null, TaskLevel.Connect)]
    [InlineData("Nimm Stellung.", null, TaskLevel.Judge)]
    [InlineData("Nimm Stellung.", TaskLevel.Connect, TaskLevel.Connect)]
    [InlineData("Warum?", null, null)]
    public void A_stated_level_wins_over_the_usual_one(string task, TaskLevel? stated, TaskLevel? level) =>
        Assert.Equal(level, (Task(task) with { Level = stated }).StatedOrUsualLevel);

    [Theory]
    [InlineData("*Nenne* den **Namen** des Mondes.", "<Nenne> den {Namen} des Mondes.")]
    [InlineData("Fasse **den Text zusammen**.", "<Fasse> {den Text }{<zusammen>}.")]
    [InlineData("**Fasse den Text** zusammen.", "{<Fasse>}{ den Text} <zusammen>.")]
    public void The_authors_own_markup_stays(string task, string shown) => Assert.Equal(shown, Shown.Of(Read(task, "de").Task.Marked));

    [Theory]
    [InlineData("Rechne die Strecke aus.", "Rechne", "did you mean \"Berechne\"?")]
    [InlineData("Erleutere den Begriff.", "Erleutere", "did you mean \"Erläutere\"?")]
    [InlineData("Fase den Text zusammen.", "Fase", "did you mean \"Fasse … zusammen\"?")]
    [InlineData("Stelle die Lage.", "Stelle", "did you mean \"Stelle … dar\" or \"Stelle … fest\" or \"Stelle … zusammen\" or \"Stelle … gegenüber\" or \"Stelle … auf\"?")]
    [InlineData("**Male** den Mond.", "Male", "begin with an imperative")]
    public void A_task_without_an_operator_is_a_note_at_its_first_word(string task, string word, string hint)
    {
        var note = Assert.Single(Read(task, "de").Diagnostics);
        Assert.Equal(("OZD3011", Severity.Note, word.Length), (note.Code, note.Severity, note.Length));
        Assert.Equal(word, note.SourceLine!.Substring(note.Position!.Value.Column - 1, note.Length));
        Assert.StartsWith(hint, note.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Rechne die Strecke aus.")]
    [InlineData("en", "Nenne drei Gründe.")]
    [InlineData("de-AT", "Nenne drei Gründe.")]
    [InlineData("DE", "Nenne drei Gründe.")]
    public void Only_German_articles_have_German_operators(string language, string task)
    {
        var (read, diagnostics) = Read(task, language);
        Assert.Empty(diagnostics);
        Assert.Equal(language != "en", !read.Operators.IsEmpty);
    }

    private static SchoolTask Task(string text) => new(InlineText.Plain(text), null, null, null) { Operators = FindOperators.In(text) };

    private static (SchoolTask Task, IEnumerable<Diagnostic> Diagnostics) Read(string task, string language)
    {
        using var folder = new ContentFolder().With("a.yaml", $"title: A\nlanguage: {language}\ntasks:\n  - task: \"{task}\"\n");
        var reading = folder.Read("a.yaml");
        return (Assert.Single(Assert.Single(reading.Value!.Articles).Tasks), reading.Diagnostics);
    }
}
