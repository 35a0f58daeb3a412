using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Reviews;
using PolicyForge.Documents;

namespace PolicyForge.Core.Assembly;

/// <summary>Puts the record round the body.</summary>
/// <param name="plan">What is printed.</param>
/// <param name="scope">What the body knew.</param>
/// <param name="owner">Whose name and brand it bears; null for a publisher that is not among the organisations.</param>
/// <param name="style">How much stands round the body.</param>
internal sealed class DocumentComposer(DocumentPlan plan, BodyScope scope, Organisation? owner, DocumentStyle style)
{
    public PolicyDocument Compose(ValueList<Block> body, Layout layout, ValueList<Gap> gaps) => new(
        plan.Policy.Title,
        plan.Edition,
        owner is null
            ? new OrganisationMark(plan.Policy.Publisher, plan.Policy.Publisher, null, null, null)
            : new OrganisationMark(owner.Id, owner.Name, owner.Brand.Logo, owner.Brand.Colour, owner.Brand.Font),
        layout,
        plan.Adoption is { } adoption ? Running(adoption) : Running(),
        Control(),
        style.Revisions ? Revisions() : [],
        plan.Adoption is { } adopted ? StandingStatements.Of(plan.Policy, adopted, style.Control) : StandingStatements.Of(plan.Policy),
        plan.Edition == Edition.Draft ? gaps : [],
        body,
        plan.Adoption is { } stamped ? Stamp(stamped) : Stamp());

    private RunningFacts Running() => new(plan.Policy.Version, Day(plan.Policy.Effective), Due(plan.Policy.Review, plan.Policy.Effective ?? plan.Policy.Issued));

    private static RunningFacts Running(Adoption adoption) => new(adoption.Version, Day(adoption.Effective), Due(adoption.Review, adoption.LastApproved ?? adoption.Effective));

    /// <summary>A cycle says little on every page; the day that it leads to says all.</summary>
    private static string? Due(ReviewDate? review, DateOnly? from) =>
        review is ReviewCycle && review.Due(from) is { } due ? DateText.Long(due) : review?.Text;

    private ValueList<ControlRow> Control() => plan.Adoption is { } adoption
        ? ControlTableBuilder.Adoption(plan.Policy, adoption, plan.PublisherName, plan.Edition, style.Control)
        : ControlTableBuilder.Model(plan.Policy, style.Control);

    private ValueList<Revision> Revisions() => plan.Adoption is { } adoption ? RevisionHistory.Of(adoption) : RevisionHistory.Of(plan.Policy);

    private Stamp Stamp() => new(
        plan.Policy.Id,
        plan.Policy.Version,
        null,
        null,
        plan.Policy.Status.ToString().ToLowerInvariant(),
        plan.Policy.Review?.Due(plan.Policy.Effective ?? plan.Policy.Issued),
        []);

    private Stamp Stamp(Adoption adoption) => new(
        plan.Policy.Id,
        plan.Policy.Version,
        plan.Family!.Self.Id,
        adoption.Version,
        adoption.Status.ToString().ToLowerInvariant(),
        adoption.ReviewDue,
        plan.Policy.Questions
            .Select(scope.Answer)
            .Where(resolved => resolved is { Asked: true, Answer: not null })
            .Select(resolved => new StampedAnswer(resolved.Question.Id, resolved.Answer!.Stored))
            .ToValueList());

    private static string? Day(DateOnly? date) => date is { } day ? DateText.Long(day) : null;
}
