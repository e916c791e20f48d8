const consonant = /^[ก-ฮ]$/
const tone = /^[\u0E47-\u0E4A\u0E4B]$/
const silent = '\u0E4C'

/**
 * Two letters that stand for a name. Latin names give the first letter of the first and the last word (Lê Thanh Mai → LM);
 * Thai names the first two consonants of the given name, leaving out leading vowels, silent and closing consonants (เก่ง → ก, วิภา → วภ).
 */
export function initials(name: string): string {
  const words = name.normalize('NFC').trim().split(/\s+/).filter(Boolean)
  const first = words[0] ?? ''
  if (/[\u0E00-\u0E7F]/.test(first)) return thai(first)
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return (letter(first) + letter(last)).toLocaleUpperCase() || '?'
}

const letter = (word: string): string => [...word].find((sign) => /\p{L}|\p{N}/u.test(sign)) ?? ''

function thai(word: string): string {
  const signs = [...word]
  const taken = signs.filter(
    (sign, at) => consonant.test(sign) && signs[at + 1] !== silent && !tone.test(signs[at - 1] ?? ''),
  )
  return taken.slice(0, 2).join('') || signs[0] || '?'
}

/** One of six tints, always the same for the same id. */
export function tint(id: string): 1 | 2 | 3 | 4 | 5 | 6 {
  let sum = 0
  for (const sign of id) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) >>> 0
  return ((sum % 6) + 1) as 1 | 2 | 3 | 4 | 5 | 6
}
