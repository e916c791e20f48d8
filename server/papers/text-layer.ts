/**
 * Thai is written without spaces and its marks stand above and below, so a PDF needs three things no library gives at once: lines broken between words,
 * SARA AM taken apart as fonts draw it, and beside each drawn line the text as it was written, so that it can be found and copied.
 */

const thaiLetter = /[\u0e00-\u0e7f]/
const words = new Intl.Segmenter('th', { granularity: 'word' })
const letters = new Intl.Segmenter('th', { granularity: 'grapheme' })

export const isThai = (text: string): boolean => thaiLetter.test(text)

/** Text as it is kept and found: composed, without what has no width or no glyph. */
export const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u00ad]|(?!\n)\p{Cc}/gu, (found) =>
      found === '\t' ? ' ' : '',
    )
    .replace(/[\u2000-\u200a\u202f\u3000]/g, '\u00a0')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33')

/** Text as it is drawn: ำ is the ring above its consonant, below the tone mark, and า after it. */
export const drawn = (text: string): string => text.replace(/([\u0e48-\u0e4b]?)\u0e33/g, '\u0e4d$1\u0e32')

/** Breaks text into lines no wider than `width`: at its own line ends, between words, and inside a word only when it alone is too wide. */
export function breakLines(text: string, width: number, widthOf: (text: string) => number): string[] {
  return clean(text)
    .split('\n')
    .flatMap((paragraph) => breakParagraph(paragraph, width, widthOf))
}

function breakParagraph(paragraph: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(paragraph) <= width) return [paragraph]
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const piece of pieces(paragraph)) {
    const wide = widthOf(piece)
    if (used + widthOf(piece.trimEnd()) <= width) {
      line += piece
      used += wide
      continue
    }
    if (line.trim()) lines.push(line.trimEnd())
    const cut = wide > width ? cutToWidth(piece, width, widthOf) : [piece.trimStart()]
    lines.push(...cut.slice(0, -1))
    line = cut.at(-1) ?? ''
    used = widthOf(line)
  }
  if (line.trim() || lines.length === 0) lines.push(line.trimEnd())
  return lines
}

/** Where a line may end: after spaces, hyphens and slashes, between Thai words; ๆ, ฯ and closing signs stay with what they follow. */
function pieces(paragraph: string): string[] {
  const found: string[] = []
  for (const part of paragraph.match(
    /[\u0e00-\u0e7f]+|[ ]+|[^ \u0e00-\u0e7f]+?(?:[-/](?=[^\d])|(?=[ \u0e00-\u0e7f]|$))/g,
  ) ?? []) {
    const list = isThai(part) ? Array.from(words.segment(part), (word) => word.segment) : [part]
    for (const piece of list) {
      const last = found.at(-1)
      const opened = last !== undefined && /[([{“‘«"']$/.test(last)
      const clings = opened || /^(?:[ ]+|[\u0e2f\u0e46][\u0e2f\u0e46]*|[)\]},.;:!?%”’»"']+)$/.test(piece)
      if (last !== undefined && clings) found[found.length - 1] = last + piece
      else found.push(piece)
    }
  }
  return found
}

function cutToWidth(piece: string, width: number, widthOf: (text: string) => number): string[] {
  const cut = ['']
  for (const { segment } of letters.segment(piece)) {
    const now = (cut.at(-1) ?? '') + segment
    if (widthOf(now) <= width || cut.at(-1) === '') cut[cut.length - 1] = now
    else cut.push(segment)
  }
  return cut
}
