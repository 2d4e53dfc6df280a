namespace OzdPrint.Cli.Tests;

public sealed class ImportTests
{
    private const string Text =
        "Der Mond zieht das Wasser der Meere an und lässt es steigen.\nDarum gibt es zweimal am Tag Flut.\nOZD\nErklärungen\nWas ist Ebbe?\nDas Sinken des Wassers.\n";

    [Fact]
    public void An_imported_text_checks_and_builds_without_a_touch()
    {
        using var shop = new Workshop();
        shop.Write("text.txt", Text);
        Assert.Equal(0, shop.Run("import", "text.txt", "-o", "artikel.yaml", "--title", "Ebbe und Flut").Exit);
        Assert.Equal(0, shop.Run("check", "artikel.yaml").Exit);
        Assert.Equal(0, shop.Run("build", "artikel.yaml").Exit);
        Assert.True(File.Exists(shop.PathOf("out/artikel.pdf")));
    }

    [Fact]
    public void Title_and_date_stand_in_the_article_and_its_folder_is_made()
    {
        using var shop = new Workshop();
        shop.Write("text.txt", Text);
        Assert.Equal((0, "", ""), shop.Run("import", "text.txt", "-o", "neu/tief/artikel.yaml", "--title", "Ebbe: und \"Flut\"", "--date", "2026-02-03"));
        Assert.StartsWith("title: 'Ebbe: und \"Flut\"'\ndate: 2026-02-03\n", File.ReadAllText(shop.PathOf("neu/tief/artikel.yaml")));
        Assert.Equal((0, ""), (shop.Run("check", "neu/tief/artikel.yaml").Exit, shop.Run("check", "neu/tief/artikel.yaml").Errors));
    }

    [Fact]
    public void Without_a_target_the_article_goes_to_the_output()
    {
        using var shop = new Workshop();
        shop.Write("text.txt", Text);
        var (exit, output, _) = shop.Run("import", "text.txt", "--title", "Ebbe");
        Assert.Equal(0, exit);
        Assert.StartsWith("title: Ebbe\n", output);
        Assert.Equal(output, shop.Run("import", "text.txt", "-o", "-", "--title", "Ebbe").Output);
    }

    [Fact]
    public void An_article_that_is_there_is_replaced_whole()
    {
        using var shop = new Workshop();
        shop.Write("text.txt", Text);
        shop.Write("artikel.yaml", new string('x', 10_000));
        Assert.Equal(0, shop.Run("import", "text.txt", "-o", "artikel.yaml", "--title", "Ebbe").Exit);
        Assert.Equal(shop.Run("import", "text.txt", "--title", "Ebbe").Output, File.ReadAllText(shop.PathOf("artikel.yaml")));
    }

    [Theory]
    [InlineData("text.txt", "written over the text it is made from")]
    [InlineData("content/../text.txt", "written over the text it is made from")]
    [InlineData("content", "-o content/text.yaml")]
    [InlineData("neu/", "-o neu/text.yaml")]
    [InlineData("text.txt/artikel.yaml", "is a file")]
    public void A_target_that_is_no_good_is_reported_and_nothing_written(string target, string expected)
    {
        using var shop = new Workshop();
        shop.Write("text.txt", Text);
        var (exit, output, errors) = shop.Run("import", "text.txt", "-o", target, "--title", "Ebbe");
        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("error OZD7001 ", errors);
        Assert.Contains(expected, errors);
        Assert.Equal(Text, File.ReadAllText(shop.PathOf("text.txt")));
    }

    [Fact]
    public void A_text_that_cannot_be_read_leaves_the_article_as_it_was()
    {
        using var shop = new Workshop();
        shop.Write("leer.txt", " \n\n");
        shop.Write("artikel.yaml", "older");
        Assert.Equal(1, shop.Run("import", "leer.txt", "-o", "artikel.yaml").Exit);
        Assert.Equal(1, shop.Run("import", "fehlt.txt", "-o", "artikel.yaml").Exit);
        Assert.Equal("older", File.ReadAllText(shop.PathOf("artikel.yaml")));
    }

    [Theory]
    [InlineData("--date", "2026-2-3")]
    [InlineData("--date", "2026-02-30")]
    [InlineData("--titel", "Ebbe")]
    public void A_wrong_command_line_gives_exit_code_2(string option, string value)
    {
        using var shop = new Workshop();
        shop.Write("text.txt", Text);
        Assert.Equal(2, shop.Run("import", "text.txt", option, value).Exit);
    }
}
