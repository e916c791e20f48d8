const latinMarks = /[\u0300-\u036f]/g
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
/** Thai vowels above and below, tone marks and signs: people type them in any order. */
const thaiMarks = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]{2,}/g

/**
 * Text as the quick search compares it: lower case, Vietnamese marks removed (đ = d), Thai marks in one order, blanks single.
 * Not the fold of rules, where marks count.
 */
export function quickFold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(latinMarks, '')
    .replace(invisible, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(thaiMarks, (marks) => [...marks].sort().join(''))
    .replace(/\s+/g, ' ')
    .trim()
}

const phoneLike = /^[\d\s()+.\-/]{4,}$/

/** The digits of a phone number as a search compares them; null for other text. A leading 0 is the trunk prefix and left out. */
export function phoneDigits(text: string): string | null {
  const folded = text.normalize('NFKC').trim()
  if (!phoneLike.test(folded)) return null
  const digits = folded.replace(/\D/g, '').replace(/^0+/, '')
  return digits.length >= 4 ? digits : null
}
