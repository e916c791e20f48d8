import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '../api/request.ts'
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

/** What is wrong with the rule as it stands in the form, proved with an example; asked half a second after the last change. */
export function LiveFindings({ type, id, values, wayOut }: Props) {
  const w = useWords()
  const own = Object.fromEntries(asked.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])))
  const [text] = useDebouncedValue(JSON.stringify({ type, ...(id && { id }), values: own }), 500)
  const { data } = useQuery({
    queryKey: ['assignment', 'check', 'form', text],
    queryFn: ({ signal }) => api.ask<{ findings: readonly Finding[] }>('/assignment/check', JSON.parse(text), signal),
    placeholderData: keepPreviousData,
    // A rule that cannot be read yet is told at its field.
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
