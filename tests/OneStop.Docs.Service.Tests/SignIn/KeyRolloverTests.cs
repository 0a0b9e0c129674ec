using System.Security.Cryptography;
using OneStop.Docs.Service.Identity;

namespace OneStop.Docs.Service.Tests.SignIn;

public sealed class KeyRolloverTests : IAsyncLifetime
{
    private readonly MovingClock _clock = new();
    private readonly RSA _next = RSA.Create(2048);
    private FakeAuthority _authority = null!;
    private EntraTokens _tokens = null!;

    public async ValueTask InitializeAsync()
    {
        _authority = await FakeAuthority.StartAsync();
        _tokens = new(_authority.Settings, _clock);
        Assert.Equal(TokenTrouble.None, await CheckAsync(_authority.Token()));
    }

    public async ValueTask DisposeAsync()
    {
        _tokens.Dispose();
        _next.Dispose();
        await _authority.DisposeAsync();
    }

    [Fact]
    public async Task A_new_key_is_asked_for_when_a_token_names_it()
    {
        _authority.Publish("k2", _next);
        _clock.Move(TimeSpan.FromMinutes(1));

        Assert.Equal(TokenTrouble.None, await CheckAsync(Jws.Rs256(_next, "k2", _authority.Claims())));
        Assert.Equal(2, _authority.Questions);
    }

    [Fact]
    public async Task Invented_key_names_do_not_make_us_ask_again_and_again()
    {
        _clock.Move(TimeSpan.FromMinutes(1));

        for (var i = 0; i < 50; i++) Assert.Equal(TokenTrouble.Key, await CheckAsync(Jws.Rs256(_next, "x" + i, _authority.Claims())));

        Assert.Equal(2, _authority.Questions);
    }

    [Fact]
    public async Task A_key_that_was_withdrawn_is_good_no_longer_than_half_a_day()
    {
        _authority.Withdraw("k1");
        _clock.Move(TimeSpan.FromHours(13));

        Assert.Equal(TokenTrouble.Key, await CheckAsync(_authority.Token(Lasting())));
    }

    [Fact]
    public async Task Known_keys_last_a_day_while_the_sign_in_service_is_down()
    {
        _authority.IsDown = true;
        _clock.Move(TimeSpan.FromHours(13));
        Assert.Equal(TokenTrouble.None, await CheckAsync(_authority.Token(Lasting())));
        _clock.Move(TimeSpan.FromHours(12));

        Assert.Equal(TokenTrouble.Unreachable, await CheckAsync(_authority.Token(Lasting())));
    }

    [Fact]
    public async Task Keys_of_whoever_says_to_be_another_issuer_are_not_taken()
    {
        _authority.ClaimedIssuer = "https://login.example.vn/other/v2.0";
        using var tokens = new EntraTokens(_authority.Settings, _clock);

        var (_, trouble) = await tokens.CheckAsync(_authority.Token(), Answers.Token);

        Assert.Equal(TokenTrouble.Unreachable, trouble);
    }

    private Dictionary<string, object> Lasting()
    {
        var claims = _authority.Claims();
        claims["exp"] = FakeAuthority.Now + 200_000;
        return claims;
    }

    private async Task<TokenTrouble> CheckAsync(string token) => (await _tokens.CheckAsync(token, Answers.Token)).Trouble;

    private sealed class MovingClock : TimeProvider
    {
        private TimeSpan _moved;

        public void Move(TimeSpan by) => _moved += by;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _moved;
    }
}
