using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OneStop.Docs.Benchmarks;

/// <summary>Data for the decision: seven groups, any number of tasks, text of ordinary length with characters that need escaping.</summary>
internal static class DecisionData
{
    private static readonly string[] Words =
    [
        "rà soát", "thủ tục", "hành chính", "công khai", "niêm yết", "tiếp nhận", "hồ sơ", "trực tuyến", "kiểm tra",
        "báo cáo", "tổng hợp", "đôn đốc", "phối hợp", "đơn vị", "“một cửa”", "trả kết quả", "đúng hạn", "số hóa",
    ];

    public static JsonElement WithTasks(int count)
    {
        var random = new Random(20261120);
        var groups = new JsonArray();
        var all = new JsonArray();
        for (var g = 0; g < 7; g++)
        {
            var tasks = new JsonArray();
            var share = count / 7 + (g < count % 7 ? 1 : 0);
            for (var t = 0; t < share; t++)
            {
                var task = Task(random, g, t);
                tasks.Add(task);
                all.Add(task.DeepClone());
            }

            groups.Add(new JsonObject { ["label"] = (g + 1).ToString(CultureInfo.InvariantCulture), ["title"] = Phrase(random, 8), ["tasks"] = tasks });
        }

        return JsonSerializer.SerializeToElement(new JsonObject
        {
            ["issuer"] = "ỦY BAN NHÂN DÂN XÃ MINH PHÚC",
            ["number"] = "12",
            ["place"] = "Minh Phúc",
            ["subject"] = "Ban hành Kế hoạch kiểm soát thủ tục hành chính năm 2026",
            ["basis"] = "Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ",
            ["urgent"] = true,
            ["deadline"] = "31/12/2026",
            ["groups"] = groups,
            ["tasks"] = all,
            ["signer"] = new JsonObject { ["title"] = "CHỦ TỊCH", ["name"] = "Nguyễn Văn A" },
        });
    }

    private static JsonObject Task(Random random, int group, int index) => new()
    {
        ["ordinal"] = string.Create(CultureInfo.InvariantCulture, $"{group + 1}.{index + 1}"),
        ["content"] = Phrase(random, 14) + " <" + (index % 9) + "> & " + Phrase(random, 4),
        ["lead"] = "Phòng " + Phrase(random, 2),
        ["coordination"] = Phrase(random, 5),
        ["product"] = Phrase(random, 3),
        ["deadline"] = string.Create(CultureInfo.InvariantCulture, $"{1 + random.Next(28):00}/{1 + random.Next(12)}/2026"),
    };

    private static string Phrase(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
}
