namespace OneStop.Docs.Store.Tests.Review;

/// <summary>Who may change what is kept, on a disk.</summary>
public sealed class LocalAuthorityTests() : AuthorityContract(new LocalReviewPlace());

/// <summary>Who may change what is kept, in a library of the fake SharePoint.</summary>
public sealed class SharePointAuthorityTests() : AuthorityContract(new SharePointReviewPlace());
