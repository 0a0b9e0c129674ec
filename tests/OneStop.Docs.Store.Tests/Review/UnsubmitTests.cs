namespace OneStop.Docs.Store.Tests.Review;

/// <summary>Taking back a submission, on a disk.</summary>
public sealed class LocalUnsubmitTests() : UnsubmitContract(new LocalReviewPlace());

/// <summary>Taking back a submission, in a library of the fake SharePoint.</summary>
public sealed class SharePointUnsubmitTests() : UnsubmitContract(new SharePointReviewPlace());
