import fc from 'fast-check'
import { expect, test } from 'vitest'
import { all, any, type Formula } from './formula.ts'
import { solve } from './search.ts'

const variables = 9
const full = Array.from({ length: variables }, () => 7n)
const space = { full, links: full.map(() => []) }

const leaf: fc.Arbitrary<Formula> = fc.record({
  variable: fc.nat({ max: variables - 1 }),
  mask: fc.bigInt({ min: 1n, max: 6n }),
})
const clause = fc.array(leaf, { minLength: 3, maxLength: 3 }).map((parts) => any(parts, full))
const group = (parts: fc.Arbitrary<Formula>, make: typeof any, size: number) =>
  fc.array(parts, { minLength: size, maxLength: size }).map((made) => make(made, full))
/** Alternatives of groups of alternatives: three deep, where a lost reason shows. */
const deep = group(group(group(leaf, any, 2), all, 2), any, 3)

function holds(formula: Formula, cells: readonly number[]): boolean {
  if ('all' in formula) return formula.all.every((part) => holds(part, cells))
  if ('any' in formula) return formula.any.some((part) => holds(part, cells))
  return ((formula.mask >> BigInt(cells[formula.variable] ?? 0)) & 1n) === 1n
}

function bruteForce(formula: Formula): boolean {
  for (let n = 0; n < 3 ** variables; n++)
    if (
      holds(
        formula,
        full.map((_, i) => Math.floor(n / 3 ** i) % 3),
      )
    )
      return true
  return false
}

test('near the threshold, with a solution planted in most, it finds one exactly when there is one, and every choice in its domains is one', () => {
  const question = fc.record({
    parts: fc.array(fc.oneof(clause, deep), { minLength: 8, maxLength: 40 }),
    planted: fc.option(fc.array(fc.nat({ max: 2 }), { minLength: variables, maxLength: variables }), { freq: 3 }),
  })
  fc.assert(
    fc.property(question, ({ parts, planted }) => {
      const formula = all(planted ? parts.filter((part) => holds(part, planted)) : parts, full)
      const verdict = solve(space, formula, 400_000)
      expect(verdict.state).toBe(planted || bruteForce(formula) ? 'possible' : 'impossible')
      if (verdict.state !== 'possible') return
      for (const pick of [0, 1, 2]) {
        const cells = verdict.domains.map((mask) => [0, 1, 2].filter((cell) => (mask >> BigInt(cell)) & 1n))
        expect(
          holds(
            formula,
            cells.map((open) => open[pick % open.length] ?? 0),
          ),
        ).toBe(true)
      }
    }),
    { numRuns: process.env.KOHOI_LONG ? 20_000 : 600 },
  )
})

/** So many pigeons, one hole fewer: impossible, and hard to see. */
function pigeons(count: number) {
  const cells = Array.from({ length: count }, () => (1n << BigInt(count - 1)) - 1n)
  const parts: Formula[] = []
  for (let one = 0; one < count; one++)
    for (let other = 0; other < one; other++)
      for (let hole = 0; hole < count - 1; hole++) {
        const elsewhere = (cells[0] ?? 0n) & ~(1n << BigInt(hole))
        parts.push({
          any: [
            { variable: one, mask: elsewhere },
            { variable: other, mask: elsewhere },
          ],
        })
      }
  return { space: { full: cells, links: cells.map(() => []) }, formula: all(parts, cells) }
}

test('hard questions end: proven within the budget, or open after the same work every time', () => {
  const six = pigeons(6)
  expect(solve(six.space, six.formula, 400_000).state).toBe('impossible')
  const many = pigeons(13)
  for (let run = 0; run < 2; run++) expect(solve(many.space, many.formula, 100_000).state).toBe('open')
})
