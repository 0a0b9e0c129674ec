namespace OneStop.Docs.Plans.Citations;

/// <summary>Who issues instruments of the whole country, as citations name them.</summary>
internal static class CentralIssuers
{
    public static IReadOnlyList<string> All { get; } =
    [
        "Quốc hội", "Ủy ban Thường vụ Quốc hội", "Ủy ban thường vụ Quốc hội", "Chủ tịch nước", "Chính phủ", "Thủ tướng Chính phủ",
        "Văn phòng Chính phủ", "Thanh tra Chính phủ", "Ngân hàng Nhà nước Việt Nam", "Ban Chấp hành Trung ương", "Bộ Chính trị", "Ban Bí thư",
        "Bộ Tư pháp", "Bộ Nội vụ", "Bộ Tài chính", "Bộ Công an", "Bộ Quốc phòng", "Bộ Ngoại giao", "Bộ Xây dựng", "Bộ Y tế",
        "Bộ Công Thương", "Bộ Khoa học và Công nghệ", "Bộ Giáo dục và Đào tạo", "Bộ Nông nghiệp và Môi trường",
        "Bộ Văn hóa, Thể thao và Du lịch", "Bộ Dân tộc và Tôn giáo", "Bộ Thông tin và Truyền thông", "Bộ Kế hoạch và Đầu tư",
        "Bộ Lao động - Thương binh và Xã hội", "Bộ Tài nguyên và Môi trường", "Bộ Nông nghiệp và Phát triển nông thôn",
        "Bộ Giao thông vận tải",
    ];
}
