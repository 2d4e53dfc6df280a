namespace OzdPrint.Generator;

/// <summary>The words that sentences are made of.</summary>
internal static class WordLists
{
    /// <summary>Nouns for things, offices and works; each can end a compound.</summary>
    public static Noun[] Nouns { get; } =
    [
        .. Of(Gender.Masculine,
            "Plan Plans Pläne", "Hafen Hafens Häfen", "Speicher Speichers Speicher", "Verein Vereins Vereine", "Betrieb Betriebs Betriebe",
            "Vertrag Vertrags Verträge", "Markt Marktes Märkte", "Dienst Dienstes Dienste", "Verbund Verbunds Verbünde",
            "Kreislauf Kreislaufs Kreisläufe", "Bericht Berichts Berichte", "Preis Preises Preise", "Versuch Versuchs Versuche",
            "Weg Weges Wege", "Bestand Bestands Bestände", "Park Parks Parks", "Turm Turms Türme", "Kanal Kanals Kanäle",
            "Antrag Antrags Anträge", "Haushalt Haushalts Haushalte", "Vorrat Vorrats Vorräte", "Beitrag Beitrags Beiträge",
            "Wettbewerb Wettbewerbs Wettbewerbe", "Ausschuss Ausschusses Ausschüsse", "Kalender Kalenders Kalender"),
        .. Of(Gender.Feminine,
            "Behörde Behörde Behörden", "Anlage Anlage Anlagen", "Brücke Brücke Brücken", "Versorgung Versorgung Versorgungen",
            "Leitung Leitung Leitungen", "Werkstatt Werkstatt Werkstätten", "Planung Planung Planungen", "Messung Messung Messungen",
            "Sammlung Sammlung Sammlungen", "Schule Schule Schulen", "Linie Linie Linien", "Ordnung Ordnung Ordnungen", "Reform Reform Reformen",
            "Kommission Kommission Kommissionen", "Initiative Initiative Initiativen", "Gruppe Gruppe Gruppen", "Stiftung Stiftung Stiftungen",
            "Karte Karte Karten", "Prüfung Prüfung Prüfungen", "Regel Regel Regeln", "Station Station Stationen",
            "Genossenschaft Genossenschaft Genossenschaften", "Halle Halle Hallen", "Quelle Quelle Quellen", "Grenze Grenze Grenzen",
            "Verwaltung Verwaltung Verwaltungen", "Statistik Statistik Statistiken", "Abgabe Abgabe Abgaben"),
        .. Of(Gender.Neuter,
            "Netz Netzes Netze", "Werk Werkes Werke", "Zentrum Zentrums Zentren", "Labor Labors Labore", "Gebiet Gebiets Gebiete",
            "Programm Programms Programme", "Projekt Projekts Projekte", "Gesetz Gesetzes Gesetze", "Museum Museums Museen", "Archiv Archivs Archive",
            "Amt Amtes Ämter", "Modell Modells Modelle", "Verfahren Verfahrens Verfahren", "System Systems Systeme", "Gebäude Gebäudes Gebäude",
            "Lager Lagers Lager", "Register Registers Register", "Institut Instituts Institute", "Ministerium Ministeriums Ministerien",
            "Budget Budgets Budgets", "Angebot Angebots Angebote", "Verzeichnis Verzeichnisses Verzeichnisse", "Gutachten Gutachtens Gutachten"),
    ];

    /// <summary>First parts of compounds, with what links them to the next.</summary>
    public static string[] Modifiers { get; } = Split(
        "Stadt Landes Küsten Wald Schul Energie Wasser Wind Verkehrs Bildungs Gesundheits Forschungs Kultur Musik Sport Handels Fischerei "
        + "Bergbau Solar Strom Wärme Klima Daten Sprach Kunst Film Bücher Nachbarschafts Jugend Senioren Familien Umwelt Natur Boden Luft "
        + "Schienen Straßen Fahrrad Bus Insel Tal Gebirgs Moor Fluss Trinkwasser Abwasser Milch Getreide Holz Metall Textil Glas Papier "
        + "Werkzeug Raumfahrt Wetter Erdbeben Gletscher Ernte Steuer Renten Wohnungs Miet Bau Denkmal Theater Grenz Lehr Rettungs Deich "
        + "Nahverkehrs Quartiers Wirtschafts Verfassungs Sozial Arbeits Ausbildungs Hochschul Mehrwert Rohstoff Versicherungs");

    /// <summary>Stems of adjectives that describe any of the nouns.</summary>
    public static string[] Adjectives { get; } = Split(
        "neu alt groß klein öffentlich gemeinsam regional städtisch ländlich staatlich privat umstritten bewährt geplant dauerhaft vorläufig "
        + "einfach sorgfältig unabhängig zuverlässig sparsam modern bekannt erfolgreich wichtig schwierig ungewöhnlich "
        + "gemeinnützig digital jährlich wirksam gründlich sichtbar günstig lokal");

    /// <summary>Verbs for what such things do to each other.</summary>
    public static Verb[] Verbs { get; } =
    [
        new("fördern", "fördert", "gefördert"), new("prüfen", "prüft", "geprüft"), new("planen", "plant", "geplant"),
        new("erweitern", "erweitert", "erweitert"), new("ersetzen", "ersetzt", "ersetzt"), new("verändern", "verändert", "verändert"),
        new("beobachten", "beobachtet", "beobachtet"), new("untersuchen", "untersucht", "untersucht"), new("entlasten", "entlastet", "entlastet"),
        new("erneuern", "erneuert", "erneuert"), new("sichern", "sichert", "gesichert"), new("schützen", "schützt", "geschützt"),
        new("steuern", "steuert", "gesteuert"), new("finanzieren", "finanziert", "finanziert"), new("kontrollieren", "kontrolliert", "kontrolliert"),
        new("modernisieren", "modernisiert", "modernisiert"), new("bewerten", "bewertet", "bewertet"), new("erfassen", "erfasst", "erfasst"),
        new("begleiten", "begleitet", "begleitet"), new("unterstützen", "unterstützt", "unterstützt"), new("bremsen", "bremst", "gebremst"),
        new("stärken", "stärkt", "gestärkt"), new("verzögern", "verzögert", "verzögert"), new("beschleunigen", "beschleunigt", "beschleunigt"),
        new("verbessern", "verbessert", "verbessert"), new("ordnen", "ordnet", "geordnet"), new("gestalten", "gestaltet", "gestaltet"),
        new("benötigen", "benötigt", "benötigt"), new("belasten", "belastet", "belastet"), new("ergänzen", "ergänzt", "ergänzt"),
    ];

    /// <summary>First names of women.</summary>
    public static string[] Women { get; } = Split("Anna Berta Carla Dorothea Elif Frieda Greta Hanna Ines Jana Katrin Lena Marta Nora Olga Paula Rana Sofia Tessa Ulla Vera Wiebke Yasmin");

    /// <summary>First names of men.</summary>
    public static string[] Men { get; } = Split("Anton Bruno Cem David Emil Fritz Georg Henrik Ivo Jonas Karl Levi Milan Niklas Otto Peter Quirin Rafael Samuel Tarek Uwe Viktor Willem");

    /// <summary>Family names.</summary>
    public static string[] Families { get; } = Split(
        "Ahlers Behrend Cordes Dierks Ebeling Feddersen Gerlach Hinrichs Ilgner Jahnke Kranz Lorenzen Mertens Nissen Oehler Petersen Quandt "
        + "Reimers Sievers Thomsen Ulrichs Voss Wiegand Yildirim Zander Aksoy Brandis Dahlmann Ehlert Falkner Gutzeit Hollander Kaminski Lindner");

    /// <summary>How towns begin.</summary>
    public static string[] TownStarts { get; } = Split("Alten Neuen Birken Buchen Eichen Erlen Linden Moor Heide Mühlen Stein Sand Silber Kirch Wiesen Oster Wester Nieder Ober Hohen Tiefen Roten Grün Falken Hirsch");

    /// <summary>How towns end.</summary>
    public static string[] TownEnds { get; } = Split("bach berg burg dorf feld hagen hausen heim kirchen rode see stedt tal walde werder au furt brück");

    /// <summary>Roles of people, of women.</summary>
    public static string[] WomensRoles { get; } = Split("Leiterin Sprecherin Forscherin Lehrerin Ingenieurin Planerin Ärztin Historikerin Gutachterin Händlerin");

    /// <summary>Roles of people, of men.</summary>
    public static string[] MensRoles { get; } = Split("Leiter Sprecher Forscher Lehrer Ingenieur Planer Arzt Historiker Gutachter Händler");

    private static string[] Split(string words) => words.Split(' ');

    private static IEnumerable<Noun> Of(Gender gender, params string[] forms) =>
        forms.Select(form => form.Split(' ')).Select(form => new Noun(gender, form[0], form[1], form[2]));
}
