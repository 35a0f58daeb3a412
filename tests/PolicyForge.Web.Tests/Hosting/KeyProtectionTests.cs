using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using PolicyForge.Web.Tests.Nodes;

namespace PolicyForge.Web.Tests.Hosting;

public sealed class KeyProtectionTests : IAsyncLifetime
{
    private const string Password = "only for this test";

    private readonly ApiFixture _api = new();
    private readonly string _certificate = Path.GetTempFileName();

    public async Task InitializeAsync()
    {
        await _api.Sample.InitializeAsync();
        await File.WriteAllBytesAsync(_certificate, NewCertificate());
    }

    public async Task DisposeAsync()
    {
        await _api.Sample.DisposeAsync();
        File.Delete(_certificate);
    }

    [Fact]
    public async Task With_a_certificate_keys_are_stored_encrypted_and_each_node_reads_them()
    {
        await using var one = Start();
        await using var other = Start();

        Protector(other).Unprotect(Protector(one).Protect("words")).ShouldBe("words");

        var stored = (await StoredAsync()).ShouldHaveSingleItem();
        stored.ShouldContain("EncryptedData");
        stored.ShouldNotContain("masterKey");
    }

    [Fact]
    public async Task A_key_that_stood_there_unencrypted_is_not_used_any_more()
    {
        string before;
        await using (var open = _api.Start())
            before = Protector(open).Protect("words");
        (await StoredAsync()).ShouldHaveSingleItem().ShouldContain("masterKey");

        await using var node = Start();

        Should.Throw<CryptographicException>(() => Protector(node).Unprotect(before));
        Protector(node).Unprotect(Protector(node).Protect("words")).ShouldBe("words");
        (await StoredAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public void A_certificate_that_cannot_be_opened_keeps_the_program_from_starting() =>
        Should.Throw<InvalidOperationException>(() => _api.Start(("Protection:Certificate", _certificate), ("Protection:Password", "wrong"))).Message.ShouldContain(_certificate);

    private WebApplicationFactory<Program> Start() => _api.Start(("Protection:Certificate", _certificate), ("Protection:Password", Password));

    private static IDataProtector Protector(WebApplicationFactory<Program> node) => node.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private Task<IReadOnlyList<string>> StoredAsync() => _api.Sample.InScopeAsync<string>("oak-school", "SELECT xml FROM data_protection_keys ORDER BY name");

    private static byte[] NewCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=policyforge.example.org", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return certificate.Export(X509ContentType.Pfx, Password);
    }
}
