using System.Reflection;
using OneStop.Docs.Scripting.Diagnostics;

namespace OneStop.Docs.Scripting.Tests;

public sealed class MessageTests
{
    [Fact]
    public void Every_code_has_its_wording_and_every_wording_its_code()
    {
        var codes = typeof(Codes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Order(StringComparer.Ordinal);

        Assert.Equal(MessageTable.All, codes);
    }

    [Fact]
    public void Errors_speak_both_languages()
    {
        var error = Script.Fail("{{ missing.x }}");

        Assert.Equal("Cannot get the member missing.x for a null object.", error.Message);
        Assert.Equal("Không đọc được missing.x: phần trước dấu chấm không có giá trị.", error.MessageVi);
    }
}
