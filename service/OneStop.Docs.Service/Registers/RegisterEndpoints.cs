using System.ComponentModel;
using OneStop.Docs.Drafting.Keeping;
using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Identity;
using OneStop.Docs.Service.Keeping;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Registers;

namespace OneStop.Docs.Service.Registers;

/// <summary>The register of outgoing documents (sổ đăng ký văn bản đi). An issuer is a path and therefore no part of an address.</summary>
internal static class RegisterEndpoints
{
    public static void MapRegisters(this IEndpointRouteBuilder app)
    {
        var registers = app.MapGroup("/registers").WithTags("registers");
        registers.MapGet("/{year:int}", ListAsync)
            .WithName("ListRegister").WithSummary("The lines of an issuer's register of a year")
            .Produces<RegisterLineList>().WithProblems(400, 503);
        registers.MapGet("/{year:int}/series", SeriesAsync)
            .WithName("FindSeries").WithSummary("Which types have numbers of their own in a year")
            .Produces<RegisterSeriesView>().WithProblems(400, 503);
        registers.MapPost("/series", SetSeriesAsync)
            .WithName("SetSeries").WithSummary("Say which types have numbers of their own, before the year's register has begun")
            .Produces<RegisterSeriesView>().WithProblems(400, 401, 403, 409, 422, 503);
        registers.MapPost("/reservations", ReserveAsync)
            .WithName("ReserveNumbers").WithSummary("Keep the next numbers free for someone")
            .Produces<RegisterLineList>().WithProblems(400, 401, 403, 409, 422, 503);
        registers.MapPost("/lines", TakeAsync)
            .WithName("TakeNumber").WithSummary("Take a number for a document on paper, also late")
            .Produces<RegisterLineView>().WithProblems(400, 401, 403, 409, 422, 503);
        registers.MapPost("/lines/complete", CompleteAsync)
            .WithName("CompleteLine").WithSummary("Complete the line of a number that was given")
            .Produces<RegisterLineView>().WithProblems(400, 401, 403, 404, 409, 422, 503);
        registers.MapPost("/lines/amend", AmendAsync)
            .WithName("AmendLine").WithSummary("Correct the columns of a line; the ledger keeps what stood there")
            .Produces<RegisterLineView>().WithProblems(400, 401, 403, 404, 409, 422, 503);
        registers.MapPost("/lines/cancel", CancelAsync)
            .WithName("CancelLine").WithSummary("Give up a number no document bears; its line stays, with the reason")
            .Produces<RegisterLineView>().WithProblems(400, 401, 403, 404, 409, 422, 503);
    }

    private static async Task<RegisterLineList> ListAsync(
        [Description("Year of the register.")] int year,
        [Description("The agency's unit path.")] string issuer,
        [Description("Only this series: a type code, or empty for the one several types share.")] string? series,
        OpenedVersions versions, CancellationToken cancellationToken) =>
        Lines((await versions.GetAsync(cancellationToken)).Registers.List(issuer, year, series?.Normalize()));

    private static async Task<RegisterSeriesView> SeriesAsync(
        [Description("Year of the register.")] int year,
        [Description("The agency's unit path.")] string issuer,
        OpenedVersions versions, CancellationToken cancellationToken) =>
        RegisterSeriesView.From((await versions.GetAsync(cancellationToken)).Registers.FindSeries(issuer, year));

    private static Task<IResult> SetSeriesAsync(SetSeriesRequest request, HttpContext context, OpenedVersions versions, CancellationToken cancellationToken) =>
        ActAsync(request.Reason, context, versions, async (kept, act) =>
        {
            var year = request.Year ?? kept.Today.Year;
            await kept.Registers.SetSeriesAsync(new(request.Issuer, year, request.Own, act), cancellationToken);
            return TypedResults.Ok(RegisterSeriesView.From(kept.Registers.FindSeries(request.Issuer, year)));
        }, cancellationToken);

    private static Task<IResult> ReserveAsync(ReserveNumbersRequest request, HttpContext context, OpenedVersions versions, CancellationToken cancellationToken) =>
        ActAsync(request.Reason, context, versions, async (kept, act) => TypedResults.Ok(Lines(await kept.Registers.ReserveAsync(
            new(request.Issuer, request.Kind, request.Year ?? kept.Today.Year, request.Count, request.Holder, act), cancellationToken))), cancellationToken);

    private static Task<IResult> TakeAsync(TakeNumberRequest request, HttpContext context, OpenedVersions versions, CancellationToken cancellationToken) =>
        ActAsync(request.Reason, context, versions, async (kept, act) => TypedResults.Ok(RegisterLineView.From(await kept.Registers.TakeAsync(
            new(request.Issuer, request.Kind, request.Symbol, request.Date ?? kept.Today, request.Entry.Entry, null, request.Number, request.Late, act, request.Begin),
            cancellationToken))), cancellationToken);

    private static Task<IResult> CompleteAsync(WriteLineRequest request, HttpContext context, OpenedVersions versions, CancellationToken cancellationToken) =>
        ActAsync(request.Reason, context, versions, async (kept, act) => TypedResults.Ok(RegisterLineView.From(
            await kept.Registers.CompleteAsync(request.Place.Place, request.Entry.Entry, act, cancellationToken))), cancellationToken);

    private static Task<IResult> AmendAsync(WriteLineRequest request, HttpContext context, OpenedVersions versions, CancellationToken cancellationToken) =>
        ActAsync(request.Reason, context, versions, async (kept, act) => TypedResults.Ok(RegisterLineView.From(
            await kept.Registers.AmendAsync(request.Place.Place, request.Entry.Entry, act, cancellationToken))), cancellationToken);

    private static Task<IResult> CancelAsync(CancelLineRequest request, HttpContext context, OpenedVersions versions, CancellationToken cancellationToken) =>
        ActAsync(request.Reason, context, versions, async (kept, act) => TypedResults.Ok(RegisterLineView.From(
            await kept.Registers.CancelAsync(request.Place.Place, act, cancellationToken))), cancellationToken);

    private static async Task<IResult> ActAsync(
        string reason, HttpContext context, OpenedVersions versions, Func<KeptVersions, Act, Task<IResult>> answer, CancellationToken cancellationToken)
    {
        var kept = await versions.GetAsync(cancellationToken);
        var (act, problem) = RequestPerson.Act(context, kept, reason);
        return act is null ? problem! : await answer(kept, act);
    }

    private static RegisterLineList Lines(IReadOnlyList<RegisterLine> lines) => new([.. lines.Select(RegisterLineView.From)]);
}
