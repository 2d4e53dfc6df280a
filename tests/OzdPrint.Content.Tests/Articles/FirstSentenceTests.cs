namespace OzdPrint.Content.Tests;

public sealed class FirstSentenceTests
{
    [Theory]
    [InlineData("Ein Satz. Noch einer.", "Ein Satz.")]
    [InlineData("Am 8. Januar begann es. Dann nichts.", "Am 8. Januar begann es.")]
    [InlineData("Das gilt z. B. Für immer. Oder?", "Das gilt z. B. Für immer.")]
    [InlineData("Dr. Müller kam. Er blieb.", "Dr. Müller kam.")]
    [InlineData("„Warum?“ Das fragte sie.", "„Warum?“")]
    [InlineData("Er sagte „Nein!“ und ging. Schluss.", "Er sagte „Nein!“ und ging.")]
    [InlineData("So war es 2025. Heute ist es anders.", "So war es 2025.")]
    [InlineData("Im Nov. 2025 kam der Sturm. Dann Ruhe.", "Im Nov. 2025 kam der Sturm.")]
    [InlineData("Das Boot geriet in den Sog. Es sank.", "Das Boot geriet in den Sog.")]
    [InlineData("Kein Ende", "Kein Ende")]
    [InlineData("", "")]
    public void Ends_where_a_reader_would_end_it(string text, string sentence) =>
        Assert.Equal(sentence, FirstSentence.Of(text));

    [Fact]
    public void A_sentence_without_an_end_is_cut_at_a_word()
    {
        var cut = FirstSentence.Of(string.Concat(Enumerable.Repeat("Wort ", 100)));
        Assert.EndsWith("Wort …", cut, StringComparison.Ordinal);
        Assert.True(cut.Length <= 282);
    }
}
