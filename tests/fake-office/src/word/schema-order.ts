/** Child order of property elements, ECMA-376-1 (transitional) §17.3.1, §17.3.2, §17.4, §17.5.2. */
const orders: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    pPr: `pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
      suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
      snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
      textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange`,
    rPr: `ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint
      noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText
      vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange`,
    sdtPr: `rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding color appearance label tabIndex
      equation comboBox date docPartObj docPartList dropDownList picture richText text citation group bibliography
      checkbox repeatingSection repeatingSectionItem`,
    sectPr: `headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType
      cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange`,
    tcPr: "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    tblPr: `tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd
      tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription`,
    style: `name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
      personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`,
    settings: `writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries
      displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts
      embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader
      bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState
      formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge
      revisionView trackRevisions`,
  }).map(([name, list]) => [name, list.split(/\s+/)]),
);

/** Puts a child into its parent where the schema wants it. Unknown names go to the end. */
export function insertInOrder(parent: Element, added: Element): void {
  const order = orders[parent.localName] ?? [];
  const rank = (e: Element): number => {
    const at = order.indexOf(e.localName);
    return at < 0 ? order.length : at;
  };
  const wanted = rank(added);
  const next = [...parent.children].find((e) => rank(e) > wanted);
  parent.insertBefore(added, next ?? null);
}
