import type { Notice } from '../api/live.ts'
import { isBig } from './waiting.ts'

export type Fact = { label: string; value: string }

/**
 * What an alert of one Big Deal says: its first line names the opportunity, each of the others is a fact. They are the server's words, so
 * that nothing is read out twice while names are still being looked up. Null for every other notice.
 */
export function factsOf(notice: Notice): { about: string; facts: Fact[] } | null {
  const { alertId, sample } = notice.data
  if (!isBig(notice) || (alertId === undefined && sample !== true)) return null
  const [about = '', ...lines] = notice.body.split('\n')
  return { about, facts: lines.map(factIn) }
}

/** `Probability: 60 %` as its label and its value. */
function factIn(line: string): Fact {
  const at = line.indexOf(': ')
  return at < 0 ? { label: line, value: '' } : { label: line.slice(0, at), value: line.slice(at + 2) }
}
