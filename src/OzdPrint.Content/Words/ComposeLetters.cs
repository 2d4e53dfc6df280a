using System.Collections.Frozen;
using System.Text;

namespace OzdPrint.Content;

/// <summary>
/// Puts letters and combining accents together (Unicode normal form C) for the Latin letters of Europe: file names come back
/// from a Mac with accents apart. The runtime's own tables are left out of this program with all that depends on locales.
/// </summary>
public static class ComposeLetters
{
    /// <summary>For each accent, letters with it and without, in pairs.</summary>
    private static readonly FrozenDictionary<(char Letter, char Accent), char> Pairs = new (char Accent, string Pairs)[]
    {
        ('\u0300', "ÀAÈEÌIÒOÙUàaèeìiòoùuǸNǹnẀWẁwỲYỳy"),
        ('\u0301', "ÁAÉEÍIÓOÚUÝYáaéeíióoúuýyĆCćcĹLĺlŃNńnŔRŕrŚSśsŹZźzǴGǵgẂWẃw"),
        ('\u0302', "ÂAÊEÎIÔOÛUâaêeîiôoûuĈCĉcĜGĝgĤHĥhĴJĵjŜSŝsŴWŵwŶYŷy"),
        ('\u0303', "ÃAÑNÕOãañnõoĨIĩiŨUũuẼEẽeỸYỹy"),
        ('\u0304', "ĀAāaĒEēeĪIīiŌOōoŪUūu"),
        ('\u0306', "ĂAăaĔEĕeĞGğgĬIĭiŎOŏoŬUŭu"),
        ('\u0307', "ĊCċcĖEėeĠGġgİIŻZżz"),
        ('\u0308', "ÄAËEÏIÖOÜUäaëeïiöoüuÿyŸY"),
        ('\u030A', "ÅAåaŮUůu"),
        ('\u030B', "ŐOőoŰUűu"),
        ('\u030C', "ČCčcĎDďdĚEěeŇNňnŘRřrŠSšsŤTťtŽZžzĽLľlǍAǎa"),
        ('\u0323', "ẠAạaẸEẹeỊIịiỌOọoỤUụu"),
        ('\u0326', "ȘSșsȚTțt"),
        ('\u0327', "ÇCçcĢGĶKķkĻLļlŅNņnŖRŗrŞSşsŢTţt"),
        ('\u0328', "ĄAąaĘEęeĮIįiŲUųu"),
    }.SelectMany(group => group.Pairs.Chunk(2).Select(pair => KeyValuePair.Create((pair[1], group.Accent), pair[0]))).ToFrozenDictionary();

    /// <summary>The text with accents on their letters.</summary>
    public static string Run(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u036F'))
        {
            return text;
        }

        var composed = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (composed.Length > 0 && Pairs.TryGetValue((composed[^1], letter), out var one))
            {
                composed[^1] = one;
            }
            else
            {
                composed.Append(letter);
            }
        }

        return composed.ToString();
    }
}
