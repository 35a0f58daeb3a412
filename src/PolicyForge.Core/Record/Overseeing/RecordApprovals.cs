using PolicyForge.Core.Record.Adopting;

namespace PolicyForge.Core.Record.Overseeing;

/// <summary>An adoption that was approved, as whoever says so saw it last.</summary>
public sealed record ApprovedAdoption(AdoptionKey Key, long Expected);

/// <summary>What became of one of them.</summary>
/// <param name="Key">The adoption.</param>
/// <param name="Adoption">The adoption with its approval; null when that was not recorded.</param>
/// <param name="Problems">Why it was not.</param>
public sealed record ApprovalResult(AdoptionKey Key, AdoptionRecord? Adoption, IReadOnlyList<string> Problems);

/// <summary>Records one meeting's approval of many adoptions: each succeeds or fails by itself.</summary>
public sealed class RecordApprovals(RecordApproval one)
{
    /// <summary>Records it on each, one after the other.</summary>
    /// <param name="caller">Who is asking; needs to approve.</param>
    /// <param name="adoptions">What was approved.</param>
    /// <param name="approval">By whom and when.</param>
    /// <param name="cancellation">Gives up; what is recorded by then stays.</param>
    public async Task<IReadOnlyList<ApprovalResult>> RunAsync(Caller caller, IEnumerable<ApprovedAdoption> adoptions, NewApproval approval, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(adoptions);
        var results = new List<ApprovalResult>();
        foreach (var adoption in adoptions.DistinctBy(each => each.Key))
            results.Add(await OneAsync(caller, adoption, approval, cancellation));
        return results;
    }

    private async Task<ApprovalResult> OneAsync(Caller caller, ApprovedAdoption adoption, NewApproval approval, CancellationToken cancellation)
    {
        try
        {
            return new ApprovalResult(adoption.Key, await one.RunAsync(caller, adoption.Key, adoption.Expected, approval, cancellation), []);
        }
        catch (RefusedException refused)
        {
            return new ApprovalResult(adoption.Key, null, [.. refused.Problems.Select(problem => problem.Message)]);
        }
        catch (ConflictException)
        {
            return new ApprovalResult(adoption.Key, null, ["Somebody changed it in the meantime. Look at it again, then record the approval."]);
        }
        catch (NotThereException)
        {
            return new ApprovalResult(adoption.Key, null, ["It is not there any more."]);
        }
    }
}
