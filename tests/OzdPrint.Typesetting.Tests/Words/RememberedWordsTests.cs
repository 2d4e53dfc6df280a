using System.Globalization;

namespace OzdPrint.Typesetting.Tests.Words;

public sealed class RememberedWordsTests
{
    private static string Word(int number) => string.Create(CultureInfo.InvariantCulture, $"Wort{number}");

    /// <summary>Words are taken at their second coming.</summary>
    private static void AddTwice(RememberedWords<string> words, string word, string known)
    {
        words.Add(word, known);
        words.Add(word, known);
    }

    [Fact]
    public void A_word_is_taken_at_its_second_coming()
    {
        var words = new RememberedWords<string>();
        words.Add("Wort", "bekannt");
        Assert.Null(words.Find("Wort"));
        words.Add("Wort", "bekannt");
        Assert.Equal("bekannt", words.Find("Wort"));
    }

    [Fact]
    public void What_is_known_of_a_word_is_found_and_of_no_other()
    {
        var words = new RememberedWords<string>();
        Assert.Null(words.Find("Wort"));
        AddTwice(words, "Wort", "bekannt");
        Assert.Equal("bekannt", words.Find("Wort"));
        Assert.Null(words.Find("Worte"));
        Assert.Null(words.Find("wort"));
        AddTwice(words, "", "leer");
        Assert.Equal("leer", words.Find(""));
    }

    [Fact]
    public void However_many_words_come_it_holds_no_more_than_its_number_and_most_of_a_few()
    {
        var words = new RememberedWords<string>();
        var many = RememberedWords<string>.Capacity * 3;
        for (var i = 0; i < many; i++)
        {
            AddTwice(words, Word(i), Word(i));
        }

        Assert.InRange(Enumerable.Range(0, many).Count(i => words.Find(Word(i)) == Word(i)), 1, RememberedWords<string>.Capacity);

        var few = new RememberedWords<string>();
        for (var i = 0; i < 500; i++)
        {
            AddTwice(few, Word(i), Word(i));
        }

        Assert.InRange(Enumerable.Range(0, 500).Count(i => few.Find(Word(i)) == Word(i)), 450, 500);
    }

    [Fact]
    public void Words_too_long_to_come_again_are_not_kept()
    {
        var words = new RememberedWords<string>();
        var longest = new string('w', RememberedWords<string>.LongestWord);
        AddTwice(words, longest, "");
        AddTwice(words, longest + 'w', "");
        Assert.NotNull(words.Find(longest));
        Assert.Null(words.Find(longest + 'w'));
    }

    [Fact]
    public void Threads_that_push_each_other_s_words_out_find_the_right_thing_or_nothing()
    {
        var words = new RememberedWords<string>();
        var found = 0;
        Parallel.For(0, 8, thread =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                var word = Word((i * (thread + 1)) % 6_000);
                if (words.Find(word) is { } known)
                {
                    Assert.Equal(word, known);
                    Interlocked.Increment(ref found);
                }
                else
                {
                    words.Add(word, word);
                }
            }
        });
        Assert.True(found > 0);
    }

    [Fact]
    public void Hyphenation_from_memory_is_that_of_the_patterns_for_every_thread()
    {
        var german = new HyphenationPatterns().Find("de");
        var own = german.With(["Bundes-tags"]);
        string[] words = ["Bundestags", "Bundesrat,", "Schiff\u00ADfahrt", "ab", "CO2-Ausstoß", "Vermittlungsausschusses", "www.ozd.de"];
        Parallel.For(0, 400, i =>
        {
            var word = words[i % words.Length];
            Assert.Equal(german.FindBreaks(word), german.KnownBreaks(word).ToArray());
            Assert.Equal(own.FindBreaks(word), own.KnownBreaks(word).ToArray());
        });
        Assert.NotEqual(german.KnownBreaks("Bundestags").ToArray(), own.KnownBreaks("Bundestags").ToArray());
    }
}
