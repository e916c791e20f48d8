import { opportunity } from '@kohoi/contract/nouns/opportunity'
import type { Shapes } from '@kohoi/contract/shapes'
import type { Filter } from '@kohoi/rules'
import { useReferenceTitle } from '../api/references.ts'
import { useCustomFields } from '../fields/custom.ts'
import { usePlainSentence } from '../filters/sentence.tsx'
import { useLabel, useLanguage, useWords } from '../words/index.tsx'

/** What a stage demands of the opportunities that enter it. */
export type Requirement = Shapes['requirements'][number]

const nothing: Filter = { all: [] }

/** A requirement as a person reads it: its own words, else what the system tests. */
export function useRequirementText({ kind, text, texts, field, filter, activityTypeId }: Requirement): string {
  const w = useWords()
  const say = useLabel()
  const { language } = useLanguage()
  const custom = useCustomFields('opportunity', field?.startsWith('custom.') === true)
  const known = field ? ({ ...opportunity.fields, ...custom.fields } as typeof custom.fields)[field] : undefined
  const type = useReferenceTitle('activityType', activityTypeId)
  const sentence = usePlainSentence('opportunity', (kind === 'filter' && filter ? filter : nothing) as Filter)
  const own = texts?.[language] || text
  if (own) return own
  const { requirement } = w.opportunities
  const derived: Record<Requirement['kind'], string> = {
    manual: '',
    fieldFilled: requirement.fieldFilled(known ? say(known.label) : (field ?? '')),
    quotationSent: requirement.quotationSent,
    activityDone: requirement.activityDone(type ?? ''),
    filter: sentence,
  }
  return derived[kind]
}
