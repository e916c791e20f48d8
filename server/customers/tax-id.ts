const blanks = /[\s.\-\u2010-\u2015]/g
const vietnameseUnit = /^\d{10}\s*[-\u2010-\u2015]\s*\d{3}$/

/**
 * A tax id as it is kept: ASCII letters and digits without blanks, dots and hyphens, capital; Vietnamese ids of dependent units keep
 * their hyphen (0312345678-001, Circular 105/2020). What it is called elsewhere is not judged: any country's id may stand here.
 */
export function cleanTaxId(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u0e50-\u0e59]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .trim()
  const bare = plain.replace(blanks, '').toUpperCase()
  return vietnameseUnit.test(plain) ? `${bare.slice(0, 10)}-${bare.slice(10)}` : bare
}

/** What two spellings of one tax id have in common. */
export const taxKey = (text: string): string => cleanTaxId(text).replace('-', '')
