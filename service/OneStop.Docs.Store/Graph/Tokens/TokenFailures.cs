using Microsoft.Identity.Client;
using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Store.Graph.Tokens;

/// <summary>What the token library throws, in the words of the store.</summary>
internal static class TokenFailures
{
    // "The user or administrator has not consented to use the application."
    private const string ConsentCode = "AADSTS65001";

    public static async Task<string> TranslateAsync(Func<Task<AuthenticationResult>> acquire)
    {
        try
        {
            return (await acquire()).AccessToken;
        }
        catch (MsalUiRequiredException missing) when (missing.Classification == UiRequiredExceptionClassification.ConsentRequired
                                                      || missing.Message.Contains(ConsentCode, StringComparison.Ordinal))
        {
            // Signing in to this service again would not help: the consent is for Graph, and an administrator's.
            throw new StoreUnreachableException(StoreProblem.At("", StoreCodes.ConsentMissing, missing.ErrorCode), missing);
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
            throw new StoreUnreachableException(StoreProblem.At("", StoreCodes.ProgramRefused, failure.ErrorCode), failure);
        }
    }
}
