import { ActKeys } from "../client/act-keys";
import { Http } from "../client/http";
import { ReviewService } from "../client/review-service";
import { DocumentService } from "../client/service";
import { newDocumentId } from "../model/random-ids";
import { remembered } from "../pane/remembered";

const personId = (): string | undefined => remembered("person");
// What the page is marked with is the language that the service is asked for.
const http = new Http("", () => document.documentElement.lang, undefined, personId);

/** Plans, templates and drafting. */
export const documents = new DocumentService(http);

/** Versions and their review. */
export const versions = new ReviewService(http, new ActKeys(sessionStorage, newDocumentId), personId);
