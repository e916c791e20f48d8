import { folded } from './cell.ts'

/** The names nearest to a misspelt one, best first, at most three: one slip in four letters is forgiven. */
export function nearest(text: string, names: readonly string[]): string[] {
  const wanted = folded(text).slice(0, 100)
  if (wanted === '') return []
  const scored = names.map((name) => ({ name, slips: distance(wanted, folded(name).slice(0, 100)) }))
  const allowed = Math.max(1, Math.floor(wanted.length / 4))
  const near = scored.filter(({ slips }) => slips <= allowed).sort((a, b) => a.slips - b.slips)
  return [...new Set(near.map(({ name }) => name))].slice(0, 3)
}

/** How many letters must be added, dropped, changed or swapped with their neighbour (optimal string alignment). */
export function distance(from: string, to: string): number {
  const a = [...from]
  const b = [...to]
  let beforeThat: number[] = []
  let before = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min((row[j - 1] ?? 0) + 1, (before[j] ?? 0) + 1, (before[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeThat[j - 2] ?? 0) + 1)
      row.push(best)
    }
    beforeThat = before
    before = row
  }
  return before[b.length] ?? 0
}
