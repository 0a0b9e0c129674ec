using Microsoft.Identity.Client;
using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Store.Graph.Tokens;

/// <summary>What the token library throws, in the words of the store.</summary>
internal static class TokenFailures
{
    public static async Task<string> TranslateAsync(Func<Task<AuthenticationResult>> acquire)
    {
        try
        {
            return (await acquire()).AccessToken;
        }
        catch (MsalUiRequiredException challenge)
        {
            throw new SignInRequiredException(challenge.Claims, challenge);
        }
        catch (MsalServiceException failure) when (failure.IsRetryable)
        {
            throw new StoreUnreachableException(StoreProblem.At("", StoreCodes.Unreachable, failure.ErrorCode), failure, failure.Headers?.RetryAfter?.Delta);
        }
        catch (MsalException failure)
        {
            throw new StoreUnreachableException(StoreProblem.At("", StoreCodes.Denied, failure.ErrorCode), failure);
        }
    }
}
