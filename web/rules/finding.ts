import { useQuery } from '@tanstack/react-query'
import { api } from '../api/request.ts'

export type Severity = 'error' | 'warning' | 'info'
export const severities: readonly Severity[] = ['error', 'warning', 'info']

export type Subject = { type: 'dispatchTask' | 'team' | 'member'; id: string; name: string }

/** What `GET /assignment/check` found; `sentence` is in the reader's language. */
export type Finding = {
  entity: 'lead' | 'opportunity'
  kind: 'notSubset' | 'shadowed' | 'overlap' | 'impossible' | 'gap' | 'usesScoreWhileOff' | 'inactiveHandler'
  severity: Severity
  subjects: readonly Subject[]
  proven: boolean
  example: Readonly<Record<string, unknown>> | null
  sentence: string
  fingerprint: string
  /** Who said that it is meant so, when, and why. */
  accepted: { id: string; version: number; reason: string; byUserId: string | null; at: string } | null
}

export const findingsKey = ['assignment', 'check'] as const

/** Every finding, asked anew each time the page opens: rules change elsewhere. */
export const useFindings = () =>
  useQuery({
    queryKey: findingsKey,
    queryFn: ({ signal }) => api.get<{ findings: readonly Finding[] }>('/assignment/check', {}, signal),
    staleTime: 0,
  })

/** What names a finding in the address. */
export const keyOf = ({ entity, kind, subjects }: Finding): string =>
  [entity, kind, ...subjects.map(({ id }) => id)].join('.')

/** Where a rule is mended: a member's rule stands with his team. */
export function placeOf({ subjects }: Finding, at: number): string | null {
  const subject = subjects[at]
  if (!subject) return null
  if (subject.type === 'dispatchTask') return `/dispatch-tasks/${subject.id}`
  const team = subject.type === 'team' ? subject : subjects.find(({ type }) => type === 'team')
  return team ? `/teams/${team.id}` : '/teams'
}
