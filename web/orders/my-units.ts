import type { Filter } from '@kohoi/rules'
import { useMe } from '../api/session.ts'

/** The units of the present person that orders go through. */
export function useMyUnits(): readonly string[] {
  return (useMe()?.units ?? []).filter((unit) => unit !== 'accounting')
}

/** Orders that wait at one of the units. */
export const atUnits = (units: readonly string[]): Filter => ({
  field: 'openSteps',
  op: 'hasAnyOf',
  value: [...units],
})
