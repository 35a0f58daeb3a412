using System.Text.Json.Nodes;

namespace PolicyForge.Web.Pages.Organisation.Policies.Question;

/// <summary>Somebody to reach, as people type it.</summary>
public sealed class ContactFields
{
    /// <summary>The name of a person or office.</summary>
    public string? Name { get; set; }

    /// <summary>What they do.</summary>
    public string? Role { get; set; }

    /// <summary>Their telephone number.</summary>
    public string? Phone { get; set; }

    /// <summary>Their e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>Where they are.</summary>
    public string? Address { get; set; }

    internal string?[] All => [Name, Role, Phone, Email, Address];

    internal JsonObject? Value
    {
        get
        {
            (string Key, string? Text)[] members = [("name", Name), ("role", Role), ("phone", Phone), ("email", Email), ("address", Address)];
            var given = members.Where(member => !string.IsNullOrWhiteSpace(member.Text)).ToList();
            return given.Count == 0 ? null : new JsonObject(given.Select(member => KeyValuePair.Create<string, JsonNode?>(member.Key, member.Text!.Trim())));
        }
    }

    internal static ContactFields Of(JsonObject contact) => new()
    {
        Name = (string?)contact["name"],
        Role = (string?)contact["role"],
        Phone = (string?)contact["phone"],
        Email = (string?)contact["email"],
        Address = (string?)contact["address"],
    };
}
