import type { Noun } from '@kohoi/contract/noun'
import { catalogues } from '@kohoi/contract/nouns/catalogues'
import type { Label } from '@kohoi/rules'

export type Entry = {
  id: string
  version: number
  name: string
  names: Partial<Label> | null
  code: string | null
  color: string | null
  position: number | null
  isDefault: boolean
  active: boolean
  [more: string]: unknown
}

/** The catalogues by what they belong to; products have a page of their own. */
export const groups = {
  leads: ['needs', 'processing-steps', 'priorities', 'lead-statuses', 'failure-reasons'],
  opportunities: ['stages', 'opportunity-types', 'lost-reasons'],
  both: ['sources', 'tags', 'activity-types', 'account-groups'],
} as const

/** Catalogues that are configured, as the menu has it, and whose entries are created; to the others entries are added. */
export const configured: ReadonlySet<string> = new Set(['stages', 'lost-reasons', 'tags', 'activity-types'])

/** The catalogue at an address (`needs`), or undefined. */
export const catalogueAt = (path: string): Noun | undefined =>
  catalogues.find((noun) => noun.path === path && noun.name !== 'product') as Noun | undefined
