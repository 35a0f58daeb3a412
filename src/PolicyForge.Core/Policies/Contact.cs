using System.Net.Mail;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Policies;

/// <summary>A person or office, and how to reach it.</summary>
public sealed record Contact(string? Name, string? Role, string? Phone, string? Email, string? Address)
{
    /// <summary>The members a template may ask for.</summary>
    internal static readonly IReadOnlyList<string> Members = ["name", "role", "phone", "email", "address"];

    /// <summary>"Name, role, phone, e-mail", without what is unknown.</summary>
    public string Text => string.Join(", ", new[] { Name, Role, Phone, Email }.OfType<string>()) is { Length: > 0 } text ? text : Address ?? "";

    internal string? Member(string name) => name switch
    {
        "name" => Name,
        "role" => Role,
        "phone" => Phone,
        "email" => Email,
        "address" => Address,
        _ => null,
    };

    internal static Contact Read(MapReader map)
    {
        var contact = new Contact(map.Text("name"), map.Text("role"), map.Text("phone"), map.Text("email"), map.Text("address"));
        map.Done();
        if (contact.Email is { } email && !MailAddress.TryCreate(email, out _))
            map.Findings.Error(map.PlaceOf("email"), Codes.WrongValue, $"'{email}' is not an e-mail address. Write one such as office@example.org.");
        return contact;
    }
}
