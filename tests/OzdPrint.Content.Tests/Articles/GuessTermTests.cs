namespace OzdPrint.Content.Tests.Articles;

public sealed class GuessTermTests
{
    [Theory]
    [InlineData("Wer ist Maria Sacharowa?", "Maria Sacharowa")]
    [InlineData("Was ist die „Koalition der Willigen“?", "Koalition der Willigen")]
    [InlineData("Was bedeutet Inflation?", "Inflation")]
    [InlineData("Was bedeutet der Begriff \"Veto\" genau?", "Veto")]
    [InlineData("Was sind die Gezeiten?", "Gezeiten")]
    [InlineData("Wer war Isaac Newton", "Isaac Newton")]
    [InlineData("Wer sind die Abgeordneten?", "Abgeordneten")]
    [InlineData("Was ist ein Vermittlungsausschuss?", "Vermittlungsausschuss")]
    [InlineData("Was ist die NATO (Nordatlantikpakt)?", "NATO")]
    [InlineData("Was ist Inflation und wie wird sie gemessen?", "Inflation")]
    [InlineData("Was ist mit „divers“ gemeint?", "divers")]
    [InlineData("Was versteht man unter einem Misstrauensvotum?", "Misstrauensvotum")]
    [InlineData("Wofür steht die Abkürzung BIP?", "BIP")]
    [InlineData("Wo liegt Grönland?", "Grönland")]
    [InlineData("Was ist Artikel 5 des NATO-Vertrags?", "Artikel 5 des NATO-Vertrags")]
    [InlineData("Was heißt »Staatsräson«?", "Staatsräson")]
    [InlineData("Was ist neu?", null)]
    [InlineData("Was ist das?", null)]
    [InlineData("Warum ist der Himmel blau?", null)]
    [InlineData("Was ist der Grund dafür dass Russland und die Ukraine verhandeln wollen?", null)]
    [InlineData("", null)]
    public void The_term_is_what_the_question_asks_for(string question, string? term) => Assert.Equal(term, GuessTerm.Of(question));
}
