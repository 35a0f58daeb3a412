using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyForge.Core.Record;

namespace PolicyForge.Web.Site;

/// <summary>A page with acts. What an act refuses stands beside the field that is wrong, with all that was typed.</summary>
public abstract class ActPage : PageModel
{
    /// <summary>What somebody else changed in the meantime; null when nobody did.</summary>
    public LastChange? Conflict { get; private set; }

    /// <summary>Loads what the page shows besides what was typed.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;

    /// <summary>The page's property that a field of the use case was filled from; empty for none.</summary>
    /// <param name="field">The field, as the use case names it.</param>
    protected virtual string PropertyOf(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var name = JsonNamingPolicy.CamelCase.ConvertName(field.Replace("_", "", StringComparison.Ordinal));
        return GetType().GetProperties().FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Name ?? "";
    }

    /// <summary>Acts, unless something typed is wrong already.</summary>
    /// <param name="act">The act, and where to go after it.</param>
    /// <returns>Where it leads, or the page again with what is wrong.</returns>
    protected async Task<IActionResult> ActAsync(Func<Task<IActionResult>> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        var status = StatusCodes.Status422UnprocessableEntity;
        if (ModelState.IsValid)
        {
            try
            {
                return await act();
            }
            catch (RefusedException refused)
            {
                foreach (var problem in refused.Problems)
                    ModelState.AddModelError(PropertyOf(problem.Field), problem.Message);
            }
            catch (ConflictException conflict)
            {
                Conflict = conflict.Change;
                ModelState.AddModelError("", "Somebody else changed this while you were at work. Look at their change below, then save again to put yours in its place.");
                status = StatusCodes.Status409Conflict;
            }
        }

        await LoadAsync();
        Response.StatusCode = status;
        return Page();
    }
}
