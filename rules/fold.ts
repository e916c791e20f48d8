const PLAIN = /^[ -~]*$/

/**
 * The product's one way to compare text: Unicode NFC, lower case, outer blanks cut; marks count.
 * Folded columns must be filled by this function: PostgreSQL's lower() disagrees on Σ and İ.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().trim()
  // Lower-casing can undo NFC (J̌), and final Σ becomes ς by context: normalise again, and let ς be σ everywhere.
  return text.normalize('NFC').toLowerCase().replaceAll('ς', 'σ').normalize('NFC').trim()
}
