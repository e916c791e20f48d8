import { unmetBy } from '@kohoi/rules'
import type { Row } from '../db/rows.ts'
import type { Candidate, Page } from './pages.ts'
import type { Step } from './receipt.ts'

/** What became of a candidate, by its place on its page; `unmet` are places in its demands. */
export type Tried = {
  page: Page
  at: number
  result: Step['result']
  unmet: readonly number[]
  /** A team that the record came with: its rule was not asked. */
  given?: true
  /** An index ruled it out: what of its demands is unmet is worked out when somebody wants to know. */
  reasons?: Reasons
}

/** Places in the demands of the candidate at a place that a record fails. */
export type Reasons = (at: number, record: Row) => readonly number[]

/**
 * A decision as it is kept: pages by id, each with what became of its candidates in their order, and what the record had for every field
 * that was in the way.
 */
export type Packed = { pages: [id: string, fates: string][]; seen: Row }

const letters: Record<Step['result'], string> = {
  chosen: 'c',
  notMatched: 'n',
  inactive: 'i',
  optedOut: 'o',
  full: 'f',
  later: 'l',
  passedOver: 'p',
}
const results = new Map(Object.entries(letters).map(([result, letter]) => [letter, result as Step['result']]))
/** A candidate that was not asked, one that nothing of its demands is met of, a team that the record came with, and so many in a row
 * (`.37`) that an index ruled out. */
const [notAsked, nothingMet, given, ruledOut] = ['-', 'N', 'g', '.']
results.set(given, 'chosen')

/** The steps of a decision on a record, spelled out. */
export const spelledOut = (tried: readonly Tried[], record: Row): Step[] =>
  tried.flatMap(({ page, at, result, unmet, reasons }) => {
    const candidate = page.candidates[at]
    return candidate ? [stepOf(candidate, result, reasons?.(at, record) ?? unmet, record)] : []
  })

function stepOf(
  { kind, id, name, demands }: Candidate,
  result: Step['result'],
  unmet: readonly number[],
  seen: Row,
): Step {
  const missing = unmet.flatMap((at) => {
    const demand = demands[at]
    return demand ? [unmetBy(demand, seen)] : []
  })
  return { kind, id, name, result, unmet: missing }
}

export function pack(tried: readonly Tried[], record: Row): Packed {
  const seen: Row = {}
  const pages: { page: Page; fates: string[]; open: boolean }[] = []
  for (const { page, at, result, unmet, given: cameWith, reasons } of tried) {
    const demands = page.candidates[at]?.demands ?? []
    for (const one of unmet) {
      const demand = demands[one]
      if (demand && !Object.hasOwn(seen, demand.field)) seen[demand.field] = unmetBy(demand, record).actual
    }
    let last = pages.at(-1)
    if (last?.page !== page || at < last.fates.length) {
      last = { page, fates: [], open: false }
      pages.push(last)
    }
    while (last.fates.length < at) last.fates.push(notAsked)
    const all = unmet.length > 0 && unmet.length === demands.length
    if (reasons) {
      if (!last.open) Object.assign(seen, page.valuesOf(record))
      last.open = true
      last.fates.push(ruledOut)
    } else if (cameWith) last.fates.push(given)
    else last.fates.push(all && result === 'notMatched' ? nothingMet : letters[result] + unmet.join('.'))
  }
  return { pages: pages.map(({ page, fates }) => [page.id, squeezed(fates)]), seen }
}

const squeezed = (fates: readonly string[]): string =>
  fates.join(' ').replace(/(?<=^| )\.(?: \.)*(?= |$)/g, (run) => `${ruledOut}${(run.length + 1) / 2}`)

const spread = (fates: string): string[] =>
  fates
    .split(' ')
    .flatMap((fate) => (fate.startsWith(ruledOut) ? Array<string>(Number(fate.slice(1))).fill(ruledOut) : [fate]))

/** Whether reasons are left to be worked out. */
export const leavesReasons = ({ pages }: Packed): boolean => pages.some(([, fates]) => /(?:^| )\./.test(fates))

/** The steps that were packed; `candidatesOf` finds the pages, `reasonsOf` what an index left open of a candidate. */
export const unpack = (
  { pages, seen }: Packed,
  candidatesOf: (id: string) => readonly Candidate[],
  reasonsOf: (candidate: Candidate, seen: Row) => readonly number[],
): Step[] =>
  pages.flatMap(([id, fates]) => {
    const candidates = candidatesOf(id)
    return spread(fates).flatMap((fate, at) => {
      const candidate = candidates[at]
      if (!candidate || fate === notAsked) return []
      if (fate === ruledOut) return [stepOf(candidate, 'notMatched', reasonsOf(candidate, seen), seen)]
      const places = fate.slice(1)
      const unmet =
        fate === nothingMet ? [...candidate.demands.keys()] : places === '' ? [] : places.split('.').map(Number)
      return [stepOf(candidate, results.get(fate[0] ?? '') ?? 'notMatched', unmet, seen)]
    })
  })

/** Where the team that a record came with stands, on which page; undefined where the rules were asked for a team. */
export function givenTeam({ pages }: Packed): { page: string; at: number } | undefined {
  for (const [page, fates] of pages) {
    const at = fates.split(' ').indexOf(given)
    if (at >= 0) return { page, at }
  }
  return undefined
}
