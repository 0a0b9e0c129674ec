/** What Office.js throws: `OfficeExtension.Error` with a code and the place of the failing statement. */
export class OfficeError extends Error {
  override readonly name = "RichApi.Error";
  readonly traceMessages: string[] = [];
  readonly debugInfo: { code: string; message: string; errorLocation: string; statement?: string };

  constructor(
    readonly code: string,
    message: string,
    location = "",
    statement?: string,
  ) {
    super(message);
    this.debugInfo = { code, message, errorLocation: location, ...(statement ? { statement } : {}) };
  }

  /** The same error told at another place, for failures that surface only when the batch runs. */
  at(location: string): OfficeError {
    return this.debugInfo.errorLocation ? this : new OfficeError(this.code, this.message, location);
  }
}

const messages: Readonly<Record<string, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath: "The object was used outside the batch that made it. Track it or fetch it again.",
  InvalidRequestContext: "The object belongs to another request context.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotAllowed: "The operation is not allowed here.",
  NotImplementedInFake: "This member exists in Office.js, but the fake does not implement it.",
  PropertyNotLoaded: "The property was not loaded. Call load() and context.sync() first.",
  RunMustReturnPromise: "The function passed to run() must return a promise.",
  UnknownMember: "Office.js has no such member.",
  ValueNotLoaded: "The value of the result has not been fetched. Call context.sync() first.",
};

/** An Office error with the usual wording of its code; `detail` is added in brackets. */
export function officeError(code: string, location = "", detail = ""): OfficeError {
  const message = messages[code] ?? code;
  return new OfficeError(code, detail ? `${message} (${detail})` : message, location);
}

/** Mirrors `OfficeExtension.ErrorCodes`. */
export const errorCodes = {
  accessDenied: "AccessDenied",
  generalException: "GeneralException",
  activityLimitReached: "ActivityLimitReached",
  invalidObjectPath: "InvalidObjectPath",
  propertyNotLoaded: "PropertyNotLoaded",
  valueNotLoaded: "ValueNotLoaded",
  invalidRequestContext: "InvalidRequestContext",
  invalidArgument: "InvalidArgument",
  runMustReturnPromise: "RunMustReturnPromise",
  cannotRegisterEvent: "CannotRegisterEvent",
  apiNotFound: "ApiNotFound",
  connectionFailure: "ConnectionFailure",
} as const;
