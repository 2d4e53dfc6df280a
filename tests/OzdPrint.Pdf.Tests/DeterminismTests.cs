using System.Globalization;

namespace OzdPrint.Pdf.Tests;

public sealed class DeterminismTests
{
    [Fact]
    public void The_same_document_gives_the_same_bytes_whatever_the_culture_and_the_number_of_threads()
    {
        var once = Samples.Everything().Print();

        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "−";
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            Assert.Equal(once, Samples.Everything().Print());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        var together = new byte[8][];
        Parallel.For(0, together.Length, i => together[i] = Samples.Everything().Print());
        Assert.All(together, bytes => Assert.Equal(once, bytes));
    }

    [Fact]
    public void Another_document_has_another_identifier()
    {
        var other = Samples.Everything();
        other.Info = other.Info with { Title = "Anders" };
        Assert.NotEqual(Samples.Everything().Read().Trailer["ID"]!.ToString(), other.Read().Trailer["ID"]!.ToString());
    }

    [Fact]
    public void A_document_without_a_day_has_no_dates()
    {
        var builder = Samples.Everything();
        builder.Info = builder.Info with { Date = null };
        var dump = builder.Read().Dump();
        Assert.DoesNotContain("Date", dump, StringComparison.Ordinal);
    }
}
