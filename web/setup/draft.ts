import { useState } from 'react'
import type { Me } from '../api/session.ts'
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
/** How many steps are answered before there is a workspace; the others may be skipped. */
export const demanded = 2

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

/** Whether this administrator made the workspace on this device and has not been through the steps that follow. */
export function isUnderWay({ role, email }: Me): boolean {
  const draft = kept()
  return role === 'admin' && draft.email === email && (draft.step ?? 0) >= demanded
}

export const forgetDraft = (): void => localStorage.removeItem(key)

function kept(): Partial<Draft> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Draft>
  } catch {
    return {}
  }
}
