namespace OzdPrint.Content.Tests.Words;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("de", "DE")]
    [InlineData("de-AT", "DE-at")]
    [InlineData("en-GB", "EN-gb")]
    [InlineData("sr-Latn-RS", "SR-LATN-rs")]
    [InlineData("zh-Hant", "zh-hANT")]
    [InlineData("es-419", "ES-419")]
    [InlineData("de-1996", "DE-1996")]
    [InlineData("sl-IT-nedis", "SL-it-NEDIS")]
    [InlineData("en-CA-x-ca", "EN-ca-X-Ca")]
    [InlineData("az-Arab-x-aze-derbend", "AZ-arab-X-AZE-derbend")]
    [InlineData("de-u-co-phonebk", "DE-U-CO-PHONEBK")]
    public void Tags_have_one_way_of_writing(string canonical, string written)
    {
        Assert.Equal(canonical, LanguageTag.Canonical(written));
        Assert.Equal(canonical, LanguageTag.Canonical(canonical));
    }
}
