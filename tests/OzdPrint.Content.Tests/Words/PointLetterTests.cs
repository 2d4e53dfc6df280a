namespace OzdPrint.Content.Tests;

public sealed class PointLetterTests
{
    [Theory]
    [InlineData(0, "a")]
    [InlineData(25, "z")]
    [InlineData(26, "aa")]
    [InlineData(53, "bb")]
    public void Goes_on_after_z(int index, string letter) => Assert.Equal(letter, PointLetter.Of(index));
}
