using Microsoft.AspNetCore.Identity;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Web.Accounts;

namespace PolicyForge.Web.Tests.Accounts;

public sealed class IdentityPasswordsTests
{
    private readonly IdentityPasswords _passwords = new();

    [Fact]
    public void A_password_matches_its_own_hash_alone()
    {
        var hash = _passwords.Hash("three blind mice");

        hash.ShouldNotBe(_passwords.Hash("three blind mice"));
        _passwords.Compare(hash, "three blind mice").ShouldBe(PasswordMatch.Right);
        _passwords.Compare(hash, "three blind mouse").ShouldBe(PasswordMatch.Wrong);
    }

    [Fact]
    public void A_hash_with_fewer_rounds_is_to_be_made_anew()
    {
        var old = new PasswordHasher<object>().HashPassword(this, "three blind mice");

        _passwords.Compare(old, "three blind mice").ShouldBe(PasswordMatch.RightInAnOldHash);
    }
}
