/**
 * How real Office departs from its documentation, one switch each. Numbers without a repository are OfficeDev/office-js.
 * A quirk without a number here is not allowed: the fake must not invent troubles.
 */
export const quirks = {
  /** office-js-docs#874, #3222, #2411: an empty paragraph is left behind inserted blocks. */
  extraParagraph: "everywhere",
  /** #5243, #5491: a style id the document already has keeps the document's definition. */
  existingStylesWin: "everywhere",
  /** #2345, #5004, #4174: section properties in inserted OOXML are dropped. */
  sectPrDropped: "everywhere",
  /** #3149: a package of exactly one paragraph is inserted as text; its paragraph properties are lost. */
  oneParagraphLosesProperties: "everywhere",
  /** #1643: a custom XML part with an XML declaration is refused. */
  xmlDeclarationRefused: "everywhere",
  /** #334, #559: with tracking on, inserted OOXML is marked as inserted as a whole. */
  trackedInsertMarksAll: "everywhere",
  /** #1075: getFileAsync gives other bytes every time though nothing changed. */
  fileBytesVary: "everywhere",
  /** #1191: only one file may be open; the next getFileAsync fails until closeAsync. */
  oneFileAtATime: "everywhere",
  /** #1726, #31: a search text above 255 characters, counted with its escapes, is refused. */
  search255: "everywhere",
  /** #2752, #4901, #5810, #5707, #3040: insertFileFromBase64 loses tags, titles, headers. */
  insertFileLoses: "everywhere",
  /** #831, #1507, #2476: the document has no url before it was saved, and a stale one after renaming. */
  urlUnreliable: "everywhere",
  /** #5997 ("by design"), and `highlightColor` of the reference: a text property of a font is empty, not null, where a range has several. */
  mixedTextEmpty: "everywhere",
  /** #785, #53: setting placeholderText is refused. */
  placeholderTextRefused: "web",
  /** #3360: matchWholeWord finds nothing that contains an accented letter. */
  accentedWholeWordsFail: "web",
  /** #3099: the OOXML of a control that holds only a picture contains the control itself. */
  pictureControlWithItself: "web",
  /** #3601: a control that cannot be edited cannot be deleted by the clerk either, whatever cannotDelete says. */
  uneditableNotDeleted: "web",
  /** Excel resource limits (5 MB a request and an answer on the web), office.md §2.2. */
  requestLimit5MB: "web",
  /** #5597, #4351: onDataChanged comes only when the control is left. */
  dataChangedOnExit: "desktop",
  /** #3403: undo changes a control without onDataChanged. */
  noDataChangedOnUndo: "desktop",
  /** #6904: the plain paragraph after inserted list items becomes an empty list item. */
  trailingParagraphNumbered: "mac",
  /** #5910: adding and deleting custom XML parts through the Common API does nothing and says nothing. */
  customXmlIgnored: "sometimes on web",
  /** #1914: insertOoxml into a control that shares its paragraph leaves a second copy behind the control. */
  duplicatedContent: "sometimes on web",
  /** #4684: numbering definitions of inserted OOXML are lost. */
  numberingLost: "sometimes on web",
  /** #1926: what is pasted has the text of copied controls, not the controls. */
  pasteLosesControls: "sometimes on web",
  /** #6746: comments are refused in some tenants. */
  commentsNotAllowed: "sometimes on web",
  /** #4640: insertOoxml is refused on some WOPI hosts. */
  insertOoxmlRefused: "sometimes on web",
  /** #3098: child controls are missing in the OOXML of their parent. */
  childControlsMissing: "sometimes on web",
  /** #5732: deleting a control without text is refused. */
  emptyControlNotDeleted: "sometimes on web",
  /** #6747: getFileAsync fails with 11001 for files on SharePoint. */
  fileError11001: "sometimes",
  /** AzureAD/microsoft-authentication-library-for-js#7723: NestedAppAuth 1.1 is reported, and there is no bridge. */
  authBridgeMissing: "sometimes",
  /** #625: the host is in cell edit mode when the pane starts. */
  startsInCellEditMode: "sometimes",
  /** #1760: fast typing loses onChanged events. */
  changedEventsLost: "sometimes",
} as const;

export type Quirk = keyof typeof quirks;

const byPlace: Readonly<Record<string, readonly string[]>> = {
  OfficeOnline: ["everywhere", "web"],
  PC: ["everywhere", "desktop"],
  Mac: ["everywhere", "desktop", "mac"],
  iOS: ["everywhere", "desktop"],
};

/** The quirks a platform always has; those that come "sometimes" are switched on by a test. */
export function usualQuirks(platform: string): readonly Quirk[] {
  const places = byPlace[platform] ?? [];
  return (Object.keys(quirks) as Quirk[]).filter((quirk) => places.includes(quirks[quirk]));
}
