using PolicyForge.Data;
using PolicyForge.Jobs;
using PolicyForge.Web.Api;
using PolicyForge.Web.Api.Description;
using PolicyForge.Web.Api.Repeats;
using PolicyForge.Web.Hosting;
using PolicyForge.Web.Signing;
using PolicyForge.Web.Site;
using PolicyForge.Web.Tenancy;

var builder = WebApplication.CreateBuilder(args);
builder.Configuration.RefuseWrongSettings();
await using var database = await RecordDatabase.OpenAsync(builder.DatabaseOptions());

builder.AddOperations();
builder.AddRecord(database);
builder.AddApi();
builder.AddPages();
builder.Services.AddIdentities();
builder.AddExternalSignIn();
builder.Services.AddJobs(builder.Configuration);

var app = builder.Build();
app.UseRequestLog();
app.UseSecurityHeaders();
app.UseResponseCompression();
app.UseErrors();
app.UseTenantHosts();
app.UseRouting();
app.UseAuthentication();
app.UseRateLimiter();
app.UseAuthorization();
app.UseRepeats();
app.MapHealth();
app.MapDescription();
app.MapApi();
app.MapPages();
await app.LoadSamplesAsync();
await app.RunAsync();
