// Tone marks where official texts put them: hòa, khỏe, thủy, but hoàn, quý; and one code point a letter.

const tone = "[\\u0300\\u0309\\u0303\\u0301\\u0323]";

/** The same words with their tone marks in the usual place and all letters composed (NFC). */
export function tidyTones(text: string): string {
  return tidyDecomposed(order(text.normalize("NFD"))).normalize("NFC");
}

/** Vowel marks (breve, hat, horn) before the tone, whatever the writer's keyboard did. */
function order(text: string): string {
  return text.replace(/([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306\u031b])/gu, "$2$1");
}

function tidyDecomposed(text: string): string {
  // Open syllables oa, oe, uy: the tone goes to the first vowel; not after q, whose u is no vowel (quý).
  const open = new RegExp(`(?<![qQ])([oO])([aAeE])(${tone})(?![\\p{L}\\p{M}])`, "gu");
  const openUy = new RegExp(`(?<![qQ])([uU])([yY])(${tone})(?![\\p{L}\\p{M}])`, "gu");
  // Closed ones: the tone belongs on the second vowel (hòan → hoàn, ngòai → ngoài).
  const closed = new RegExp(`([oO])(${tone})([aAeE])(?=[\\p{L}])`, "gu");
  const closedUy = new RegExp(`(?<![qQ])([uU])(${tone})([yY])(?=[\\p{L}])`, "gu");
  return text.replace(open, "$1$3$2").replace(openUy, "$1$3$2").replace(closed, "$1$3$2").replace(closedUy, "$1$3$2");
}
