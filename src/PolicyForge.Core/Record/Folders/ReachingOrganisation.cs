using System.Text;

namespace PolicyForge.Core.Record.Folders;

/// <summary>An organisation as far as it reaches others that are written out: its words, facts and brand, and what it answered for what they adopted.</summary>
internal sealed class ReachingOrganisation(OrganisationProfile profile)
{
    private readonly SortedDictionary<string, Dictionary<string, AnswerRecord>> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LogoContent> _logos = new(StringComparer.Ordinal);

    public void Add(GatheredRecord gathered)
    {
        foreach (var answer in gathered.Answers[profile.Id])
        {
            _answers.TryAdd(answer.PolicyId, new Dictionary<string, AnswerRecord>(StringComparer.Ordinal));
            _answers[answer.PolicyId][answer.QuestionId] = answer;
        }

        foreach (var logo in gathered.Logos.Where(logo => logo.OrganisationId == profile.Id))
            _logos[logo.Name] = logo;
    }

    public void Write(Action<string, byte[]> write)
    {
        // Who stands above those above is nobody's business here.
        var entries = _answers.Select(policy => new TenantEntry(policy.Key, null, [.. policy.Value.Values]));
        var alone = profile with { Trust = null, LocalAuthority = null };
        write($"tenants/{profile.Id}/tenant.yaml", Encoding.UTF8.GetBytes(TenantFile.Write(alone, entries)));
        foreach (var logo in _logos.Values)
            write($"tenants/{profile.Id}/{logo.Name}", logo.Content);
    }
}
