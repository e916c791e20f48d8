import type { Filter } from '@kohoi/rules'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '../api/request.ts'
import { finished } from '../filters/complete.ts'
import { useFilterFields } from '../filters/use-filter-fields.ts'
import { AppLink } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import type { Finding, Subject } from './finding.ts'

type Props = {
  type: Subject['type']
  id: string | undefined
  values: Readonly<Record<string, unknown>>
  /** Ways out of a finding that the form can offer itself. */
  wayOut?: (finding: Finding) => ReactNode
}

const asked = [
  'entity',
  'name',
  'filter',
  'rule',
  'handlerId',
  'userId',
  'teamId',
  'minimumScore',
  'usesLeads',
  'usesOpportunities',
  'position',
  'active',
  'optedOut',
]

const conditions = new Set(['filter', 'rule'])

/** What is wrong with the rule as it stands in the form, proved with an example; asked half a second after the last change. */
export function LiveFindings({ type, id, values, wayOut }: Props) {
  const w = useWords()
  const { rules } = useFilterFields(type === 'dispatchTask' ? String(values.entity ?? 'lead') : 'lead')
  const own = Object.fromEntries(
    asked.flatMap((name) => {
      const value = values[name]
      if (value === undefined) return []
      return [[name, value && conditions.has(name) ? finished(value as Filter, rules) : value]]
    }),
  )
  const [text] = useDebouncedValue(JSON.stringify({ type, ...(id && { id }), values: own }), 500)
  const { data } = useQuery({
    queryKey: ['assignment', 'check', 'form', text],
    queryFn: ({ signal }) => api.ask<{ findings: readonly Finding[] }>('/assignment/check', JSON.parse(text), signal),
    placeholderData: keepPreviousData,
    // What cannot be read is told at its field.
    retry: false,
    staleTime: 0,
  })
  const findings = data?.findings ?? []
  if (!findings.length) return null
  return (
    <Note look="warn">
      {findings.map((one) => (
        <div key={`${one.kind} ${one.sentence}`}>
          <p>{one.sentence}</p>
          {wayOut?.(one)}
        </div>
      ))}
      <AppLink to="/rules">{w.rules.seeCheck}</AppLink>
    </Note>
  )
}
