using OneStop.Docs.Plans.Diagnostics;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Reading.Checks;

/// <summary>Articles, sections and blocks.</summary>
internal static class BodyCheck
{
    public static void Run(Plan plan, ProblemList problems)
    {
        var root = JsonPlace.Root;
        for (var i = 0; i < plan.Articles.Count; i++)
        {
            var (article, place) = (plan.Articles[i], root["articles"][i]);
            if (article.Number != i + 1)
            {
                problems.Warning(PlanCodes.NumberingGap, place["number"], JsonKinds.Text(article.Number), JsonKinds.Text(i + 1));
            }

            Blocks(article.Body, place["body"], problems);
        }

        Blocks(plan.Blocks, root["blocks"], problems);
        Sections(plan.Sections, root["sections"], problems);
        for (var i = 0; i < plan.Attachments.Count; i++)
        {
            Blocks(plan.Attachments[i].Body, root["attachments"][i]["body"], problems);
            Blocks(plan.Attachments[i].Notes, root["attachments"][i]["notes"], problems);
            Sections(plan.Attachments[i].Sections, root["attachments"][i]["sections"], problems);
        }
    }

    private static void Sections(IReadOnlyList<Section> sections, JsonPlace place, ProblemList problems)
    {
        for (var i = 0; i < sections.Count; i++)
        {
            // A section may have a label or a title only, but not neither: its blocks then belong to the one before.
            if (sections[i] is { Label: null, Text: null }) PlanChecks.Demand(sections[i].Title, place[i]["title"], problems);
            Blocks(sections[i].Body, place[i]["body"], problems);
            Sections(sections[i].Sections, place[i]["sections"], problems);
        }
    }

    private static void Blocks(IReadOnlyList<Block> blocks, JsonPlace place, ProblemList problems)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            PlanChecks.DemandOneOf(blocks[i].Type, BlockTypes.All, place[i]["type"], problems);
            if (blocks[i].Type == BlockTypes.Table) Table(blocks[i], place[i], problems);
            Blocks(blocks[i].Children, place[i]["children"], problems);
        }
    }

    private static void Table(Block block, JsonPlace place, ProblemList problems)
    {
        var width = block.Rows.Count > 0 ? block.Rows[0].Count : 0;
        for (var i = 1; i < block.Rows.Count; i++)
        {
            if (block.Rows[i].Count == width) continue;
            problems.Error(PlanCodes.UnevenTable, place["rows"][i], JsonKinds.Text(block.Rows[i].Count), JsonKinds.Text(width));
        }

        if (block.Header < 0 || block.Header > block.Rows.Count)
        {
            problems.Error(PlanCodes.UnevenTable, place["header"], JsonKinds.Text(block.Header), JsonKinds.Text(block.Rows.Count));
        }
    }
}
