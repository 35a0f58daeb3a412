namespace PolicyForge.Web.Tests.Browsing;

/// <summary>A model's way through the hands of three people: the council's, the trust's and an academy's.</summary>
public sealed class ThreePeopleJourneyTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Academy = "oakenshaw-academy";
    private const float Patience = 120_000;
    private const string Keeper = "the Beacon digital team";
    private const string Passwords =
        """


        ## Passwords {#passwords}

        1. {#passwords-kept} The passwords of the {{ terms.school.possessive }} accounts are kept by {{ answers.password_keeper }} and changed when {{ terms.staff }} leave.

        """;
    private const string Sharing = "\n1. {#passwords-shared} Nobody shares a password.\n";

    [Fact]
    public async Task A_model_goes_from_the_council_by_the_trust_to_an_academy_and_the_public_and_each_hears_of_the_next()
    {
        await PublishAsync();
        await DecideForAllAsync();
        await using var academy = await site.JoinAsync(Academy);
        var word = await AdoptAsync(academy);
        await ShouldBePublicAsync(word, "1.0");
        await PublishNextAsync();
        await ShouldHearOfNextAsync(academy);
        await ShouldBePublicAsync(word, "1.0");
    }

    // The way is long and asks much of a busy machine.
    private async Task<Visit> SignInAsync(string organisation)
    {
        var visit = await site.VisitAsync(organisation);
        visit.Page.SetDefaultTimeout(Patience);
        return visit;
    }

    private async Task PublishAsync()
    {
        await using var visit = await SignInAsync(CouncilPerson.Organisation);
        var council = new CouncilPerson(visit);
        await council.StartAsync("4.0", from: "3.0");
        await council.AskAsync("password_keeper", "Who keeps the passwords of the school's accounts?", "person or team that keeps passwords");
        await council.WriteAsync(Passwords, "accounts are kept by");
        var model = await council.PublishAsync("4.0", "Asked for by schools after accounts were taken over.", "A section on passwords.");
        (model.Stamp.Stamp.Policy, model.Stamp.Stamp.ModelVersion, model.Stamp.Edition).ShouldBe(("social-media", "4.0", Documents.Edition.Model));
        model.Stamp.Clauses.ShouldContain("passwords-kept");
        model.Words.ShouldContain("are kept by [person or team that keeps passwords]");
        model.Words.ShouldContain("Option 1");
    }

    private async Task DecideForAllAsync()
    {
        await using var visit = await SignInAsync(TrustPerson.Organisation);
        var trust = new TrustPerson(visit);
        (await visit.Page.Locator("main").InnerTextAsync()).ShouldContain("Version 4.0 of the model is out");
        await trust.AnswerAsync("password_keeper", Keeper, lockIt: true);
        await trust.AnswerAsync("site_review", "6", lockIt: false);

        await trust.AdoptAsync(approvedBy: "Board of Trustees");
        (await trust.ResultAsync("Quayside")).ShouldContain("Done");
        (await trust.ResultAsync("Hillside")).ShouldContain("need consultation. Record");
        (await trust.ResultAsync("Oakenshaw")).ShouldContain("in hand already");
        await visit.LookAsync("three-adopting");
        await PutRightAsync(visit, trust);

        await trust.AdoptAsync();
        (await trust.ResultAsync("Quayside")).ShouldContain("Done");
        (await trust.ResultAsync("Hillside")).ShouldContain("Done");
        (await trust.ResultAsync("Oakenshaw")).ShouldContain("Who approves the use of social media for work?");
        await visit.LookAsync("three-adopted");
        ShouldBeDecidedForAll(await trust.FilesAsync());
    }

    private static async Task PutRightAsync(Visit visit, TrustPerson trust)
    {
        var progress = visit.Path;
        await trust.SeeToAsync("Hillside");
        await trust.StartAsync(giveUpDraft: false);
        await trust.ConsultAsync();
        await visit.GoAsync(progress);
        await trust.SeeToAsync("Oakenshaw");
        await trust.StartAsync(giveUpDraft: true);
        await trust.ApproveAsync($"{CouncilPerson.Title} – Hillside Academy", "Whistleblowing policy – Quayside Academy");
    }

    private static void ShouldBeDecidedForAll(IReadOnlyDictionary<string, byte[]> files)
    {
        files.Keys.ShouldNotContain(name => name.StartsWith($"{Academy}/", StringComparison.Ordinal));
        var hillside = new WordFile(files["hillside-academy/social-media-2.0.docx"]);
        hillside.ShouldBeAdopted("hillside-academy", "2.0", "4.0");
        hillside.Words.ShouldContain($"accounts are kept by {Keeper} and changed when colleagues leave");
        hillside.Words.ShouldContain("Hillside Academy");
        hillside.Words.ShouldContain("may keep the contacts that come with being a parent");
        var quayside = new WordFile(files["quayside-academy/social-media-2.0.docx"]);
        quayside.ShouldBeAdopted("quayside-academy", "2.0", "4.0");
        quayside.Words.ShouldContain($"are kept by {Keeper}");
        quayside.Words.ShouldContain("Quayside Academy");
        quayside.Words.ShouldContain("Head of School");
    }

    private static async Task<WordFile> AdoptAsync(Visit visit)
    {
        var school = new SchoolPerson(visit, Academy);
        await school.GoOnAsync("2 gaps");
        await school.ShouldBeLockedAsync("password_keeper", Keeper);
        await visit.LookAsync("three-questions");
        await school.AnswerAsync("the Executive Headteacher", "Farah Siddiqui");
        await school.GoOnAsync("Waiting for approval");
        await school.AdoptAsync("1.0");
        var word = await school.WordAsync();
        word.ShouldBeAdopted(Academy, "1.0", "4.0");
        (await school.TextAsync("Web page")).ShouldContain(Keeper);
        (await school.TextAsync("Plain text")).ShouldContain(Keeper);
        foreach (var words in new[] { "Oakenshaw Academy", $"are kept by {Keeper}", "the Executive Headteacher", "Farah Siddiqui", "At least every 6 months" })
            word.Words.ShouldContain(words);

        await visit.PressAsync("Make it public");
        await visit.LookAsync("three-public");
        return word;
    }

    private async Task ShouldBePublicAsync(WordFile word, string version)
    {
        await using var anybody = await site.VisitAsync();
        await anybody.GoAsync($"/p/{Academy}");
        await anybody.FollowAsync(CouncilPerson.Title);
        var page = await anybody.Page.Locator("body").InnerTextAsync();
        page.ShouldContain($"Version {version}, adopted");
        page.ShouldContain(Keeper);
        page.ShouldNotContain("Nobody shares a password");
        new WordFile(await anybody.DownloadAsync("Word file")).Sha256.ShouldBe(word.Sha256);
        await anybody.GoAsync("/p/hillside-academy/social-media", 404);
    }

    private async Task PublishNextAsync()
    {
        await using var visit = await SignInAsync(CouncilPerson.Organisation);
        var council = new CouncilPerson(visit);
        await council.StartAsync("4.1", from: "4.0");
        await council.WriteAsync(Sharing, "Nobody shares a password.");
        (await council.PublishAsync("4.1", "Schools asked whether a password may be shared.", "No sharing of passwords.")).Stamp.Clauses.ShouldContain("passwords-shared");
    }

    private async Task ShouldHearOfNextAsync(Visit oakenshaw)
    {
        await using var trust = await SignInAsync(TrustPerson.Organisation);
        var home = await trust.Page.Locator("main").InnerTextAsync();
        home.ShouldContain("Version 4.1 of the model is out");
        home.ShouldContain($"Version 4.1 of {CouncilPerson.Title} was published");
        home.ShouldContain("Adopting for academies has ended");
        await trust.LookAsync("three-told");
        var notices = await trust.Page.Locator(".pf-notices__item").CountAsync();
        await trust.PressAsync($"Put away Version 4.1 of {CouncilPerson.Title} was published");
        (await trust.Page.Locator(".pf-notices__item").CountAsync()).ShouldBe(notices - 1);
        await using var hillside = await SignInAsync("hillside-academy");
        await using var quayside = await site.JoinAsync("quayside-academy");
        foreach (var (visit, academy) in new[] { (hillside, "hillside-academy"), (quayside, "quayside-academy"), (oakenshaw, Academy) })
        {
            var tasks = await new SchoolPerson(visit, academy).TasksAsync();
            tasks.ShouldContain("Version 4.1 of its model is out; you use 4.0");
            tasks.ShouldContain($"Version 4.1 of {CouncilPerson.Title} was published");
        }

        await using var millbrook = await site.JoinAsync("millbrook-school");
        (await new SchoolPerson(millbrook, "millbrook-school").TasksAsync()).ShouldNotContain("4.1");
    }
}
