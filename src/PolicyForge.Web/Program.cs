using PolicyForge.Data;
using PolicyForge.Jobs;
using PolicyForge.Web.Api;
using PolicyForge.Web.Api.Description;
using PolicyForge.Web.Api.Problems;
using PolicyForge.Web.Api.Repeats;
using PolicyForge.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
await using var database = await RecordDatabase.OpenAsync(builder.DatabaseOptions());

builder.AddOperations();
builder.AddRecord(database);
builder.AddApi();
builder.Services.AddJobs(builder.Configuration);

var app = builder.Build();
app.UseRequestLog();
app.UseSecurityHeaders();
app.UseProblems();
app.UseAuthentication();
app.UseRateLimiter();
app.UseAuthorization();
app.UseRepeats();
app.MapHealth();
app.MapDescription();
app.MapApi();
await app.RunAsync();
