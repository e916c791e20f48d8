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
}

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
/** A candidate that was not asked, one that nothing of its demands is met of, and a team that the record came with. */
const [notAsked, nothingMet, given] = ['-', 'N', 'g']
results.set(given, 'chosen')

/** The steps of a decision on a record, spelled out. */
export const spelledOut = (tried: readonly Tried[], record: Row): Step[] =>
  tried.flatMap(({ page, at, result, unmet }) => {
    const candidate = page.candidates[at]
    return candidate ? [stepOf(candidate, result, unmet, record)] : []
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
  const pages: { page: Page; fates: string[] }[] = []
  for (const { page, at, result, unmet, given: cameWith } of tried) {
    const demands = page.candidates[at]?.demands ?? []
    for (const one of unmet) {
      const demand = demands[one]
      if (demand && !Object.hasOwn(seen, demand.field)) seen[demand.field] = unmetBy(demand, record).actual
    }
    let last = pages.at(-1)
    if (last?.page !== page || at < last.fates.length) {
      last = { page, fates: [] }
      pages.push(last)
    }
    while (last.fates.length < at) last.fates.push(notAsked)
    const all = unmet.length > 0 && unmet.length === demands.length
    if (cameWith) last.fates.push(given)
    else last.fates.push(all && result === 'notMatched' ? nothingMet : letters[result] + unmet.join('.'))
  }
  return { pages: pages.map(({ page, fates }) => [page.id, fates.join(' ')]), seen }
}

/** The steps that were packed; `candidatesOf` finds the pages. */
export const unpack = ({ pages, seen }: Packed, candidatesOf: (id: string) => readonly Candidate[]): Step[] =>
  pages.flatMap(([id, fates]) => {
    const candidates = candidatesOf(id)
    return fates.split(' ').flatMap((fate, at) => {
      const candidate = candidates[at]
      if (!candidate || fate === notAsked) return []
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
