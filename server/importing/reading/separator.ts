const separators = [',', ';', '\t', '|'] as const

/** Stands in for the separator of a table with one column; no text holds it. */
export const noSeparator = '\u001f'

/**
 * The separator of a table from its first lines: the one the header holds and most lines hold equally often.
 * Null: one column. A first line `sep=;`, as Excel writes and reads it, decides.
 */
export function separatorOf(sample: string): string | null {
  const told = /^sep=([,;\t|])\n/i.exec(sample)
  if (told?.[1]) return told[1]
  let best: { separator: string; even: number; count: number } | null = null
  for (const separator of separators) {
    const counts = countsPerRow(sample, separator)
    const header = counts[0] ?? 0
    if (header === 0) continue
    const even = counts.filter((count) => count === header).length / counts.length
    const better = !best || even > best.even + 0.2 || (even >= best.even - 0.2 && header > best.count)
    if (better) best = { separator, even, count: header }
  }
  return best?.separator ?? null
}

/** How often the separator stands outside quotes in each row that is not blank. */
function countsPerRow(sample: string, separator: string): number[] {
  const counts: number[] = []
  let count = 0
  let quoted = false
  /** A quote opens at the start of a cell, and opens again right after it closed (`""` within quotes). */
  let mayOpen = true
  let blank = true
  for (const char of sample) {
    if (char === '"' && (quoted || mayOpen)) {
      mayOpen = quoted
      quoted = !quoted
      blank = false
    } else if (quoted) {
      blank = false
    } else if (char === '\n') {
      if (!blank) counts.push(count)
      count = 0
      blank = true
      mayOpen = true
    } else {
      if (char === separator) count++
      mayOpen = char === separator
      if (char.trim() !== '') blank = false
    }
  }
  if (!blank && (counts.length === 0 || !quoted)) counts.push(count)
  return counts
}
