import { useState } from 'react'
import type { Place } from './countries.ts'

export type Draft = Place & {
  workspaceName: string
  taxId: string
  /** Percent; empty where the country has no usual one. */
  vatRate: string
  buddhistYears: boolean
  name: string
  email: string
  step: number
}
const key = 'kohoi.setup'

/** What was typed so far stays on this device, without the password, so that one can close the page and go on later. */
export function useDraft(first: () => Draft): [Draft, (change: Partial<Draft>) => void] {
  const [draft, setDraft] = useState<Draft>(() => ({ ...first(), ...kept() }))
  const change = (part: Partial<Draft>) =>
    setDraft((now) => {
      const next = { ...now, ...part }
      localStorage.setItem(key, JSON.stringify(next))
      return next
    })
  return [draft, change]
}

export const forgetDraft = (): void => localStorage.removeItem(key)

function kept(): Partial<Draft> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Draft>
  } catch {
    return {}
  }
}
