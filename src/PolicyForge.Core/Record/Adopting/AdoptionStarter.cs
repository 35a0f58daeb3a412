using System.Text.Json.Nodes;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Reviews;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>Starts adoptions within a transaction that holds the policy.</summary>
internal sealed class AdoptionStarter(RecordWorkspace workspaces, TimeProvider time)
{
    /// <param name="record">The record.</param>
    /// <param name="caller">Who starts it.</param>
    /// <param name="adoption">What to adopt.</param>
    /// <param name="earlier">The organisation's adoptions of the policy so far, the latest first.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<AdoptionRecord> StartAsync(IRecordTransaction record, Caller caller, NewAdoption adoption, IReadOnlyList<AdoptionRecord> earlier, CancellationToken cancellation)
    {
        var (organisation, publisher, id, version) = adoption.Model;
        var offer = await record.Adoptions.OfferAsync(organisation, publisher, id, version, cancellation) ?? throw new NotThereException();
        var policy = workspaces.Read(offer.Text).Policy ?? throw new NotThereException();
        var profile = (await record.Organisations.ProfilesAsync([organisation], cancellation))[organisation];
        var decisions = await record.Adoptions.DecisionsAsync(organisation, id, after: null, int.MaxValue, cancellation);
        Refuse([.. Hindrances(offer, policy, profile, earlier), .. decisions.Select(decision => decision.Hinders(publisher, version)).OfType<Problem>()]);

        var started = New(caller, adoption, policy, earlier);
        return await record.Adoptions.AddAsync(started, cancellation) ? started : throw new RefusedException("", AlreadyInHand);
    }

    private const string AlreadyInHand = "An adoption of this policy is in hand already. Finish or abandon it first.";

    private static void Refuse(IReadOnlyList<Problem> problems)
    {
        if (problems.Count > 0)
            throw new RefusedException(problems);
    }

    private static IEnumerable<Problem> Hindrances(OfferedModel offer, ModelPolicy policy, OrganisationProfile profile, IReadOnlyList<AdoptionRecord> earlier)
    {
        if (offer.Hindrance is { } hindrance)
            yield return hindrance;
        if (!policy.IsFor(profile.Kind))
            yield return new Problem("model", $"{policy.NotFor(profile.Kind, profile.Name)} Choose a model that is for it.");
        if (earlier.Any(adoption => adoption.IsInHand))
            yield return new Problem("", AlreadyInHand);
    }

    /// <summary>The adoption as it would start, without being kept.</summary>
    public AdoptionRecord New(Caller caller, NewAdoption adoption, ModelPolicy policy, IReadOnlyList<AdoptionRecord> earlier)
    {
        var (organisation, publisher, id, model) = adoption.Model;
        var taken = earlier.Where(other => other.AdoptedAt is not null).Select(other => other.Version).ToHashSet(StringComparer.Ordinal);
        var last = earlier.FirstOrDefault(other => other.AdoptedAt is not null);
        var fresh = new AdoptionRecord
        {
            OrganisationId = organisation,
            PolicyId = id,
            Number = earlier.Count == 0 ? 1 : earlier[0].Number + 1,
            PublisherId = publisher,
            ModelVersion = model,
            Version = adoption.Version is { } own ? OwnVersion.Checked(own, taken) : OwnVersion.Next(last, last?.ModelVersion != model || last.PublisherId != publisher, taken),
            Title = policy.Title,
            Status = AdoptionStatus.Draft,
            StartedBy = caller.Actor,
            StartedAt = time.GetUtcNow(),
            Revision = 1,
        };
        return earlier.FirstOrDefault(other => other.Status == AdoptionStatus.Adopted) is { } current ? CarryOn(fresh, current, policy) : fresh;
    }

    private static AdoptionRecord CarryOn(AdoptionRecord fresh, AdoptionRecord current, ModelPolicy policy) => fresh with
    {
        Owner = current.Owner,
        Author = current.Author,
        Review = current.Review,
        Location = current.Location,
        Source = current.Source,
        IsPublic = current.IsPublic,
        History = History(current),
        Amendments = current.PublisherId == fresh.PublisherId ? new AmendmentRights(policy).Judge(current.Amendments) : [],
    };

    private static JsonArray History(AdoptionRecord current)
    {
        var history = current.History.DeepClone().AsArray();
        if (history.Any(entry => entry?["version"]?.ToString() == current.Version))
            return history;
        var entry = new JsonObject { ["version"] = current.Version };
        if ((current.Approvals.Max(approval => approval.Date) ?? current.Effective) is { } date)
            entry["date"] = DateText.Iso(date);
        entry["summary"] = $"Made from version {current.ModelVersion} of the model";
        history.Add(entry);
        return history;
    }
}
