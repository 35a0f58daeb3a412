using Microsoft.AspNetCore.DataProtection;
using PolicyForge.Web.Accounts;

namespace PolicyForge.Web.Tests.Accounts;

public sealed class ProtectedCodeSecretsTests
{
    private static readonly byte[] s_secret = [.. Enumerable.Range(1, 20).Select(each => (byte)each)];

    private readonly Guid _sam = Guid.CreateVersion7();
    private readonly ProtectedCodeSecrets _secrets = new(new EphemeralDataProtectionProvider());

    [Fact]
    public void What_is_kept_does_not_hold_the_secret_and_gives_it_back()
    {
        var kept = _secrets.Protect(_sam, s_secret);

        kept.AsSpan().IndexOf(s_secret).ShouldBe(-1);
        _secrets.Unprotect(_sam, kept).ShouldBe(s_secret);
    }

    [Fact]
    public void What_is_kept_of_one_person_is_of_no_use_to_another() =>
        _secrets.Unprotect(Guid.CreateVersion7(), _secrets.Protect(_sam, s_secret)).ShouldBeNull();

    [Fact]
    public void Without_its_key_a_secret_is_lost_and_nothing_else_happens()
    {
        var elsewhere = new ProtectedCodeSecrets(new EphemeralDataProtectionProvider());

        elsewhere.Unprotect(_sam, _secrets.Protect(_sam, s_secret)).ShouldBeNull();
        elsewhere.Unprotect(_sam, s_secret).ShouldBeNull();
    }
}
