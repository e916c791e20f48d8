import type { Filter } from '@kohoi/rules'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { isRefusal } from '../../api/refusal.ts'
import { api } from '../../api/request.ts'
import { useMe } from '../../api/session.ts'
import { sentenceOf } from '../../api/use-submit.ts'
import { showSnack } from '../../ui/snack.tsx'
import { useWords } from '../../words/index.tsx'
import type { Finding } from '../finding.ts'

export type RuleNoun = 'dispatchTask' | 'team' | 'member' | 'scoreRule'
export type Values = Readonly<Record<string, unknown>>
/** A rule of the draft, whole. */
export type Rule = Values & {
  id: string
  name?: string
  filter?: Filter
  rule?: Filter | null
  entity?: string
  handlerId?: string
  userId?: string
  teamId?: string
  minimumScore?: number | null
  points?: number
  active?: boolean
}

/** What became of one rule, field by field. */
export type Told = {
  entity: RuleNoun
  id: string
  name: string
  team: string | null
  act: 'created' | 'changed' | 'deleted'
  changes: readonly { field: string; from: unknown; to: unknown }[]
}

type Lists = { tasks: readonly Rule[]; teams: readonly Rule[]; members: readonly Rule[]; scoreRules: readonly Rule[] }
export type RuleBook = Lists & { changes: readonly Told[] }
/** Where the rules would send a record; `way` is null where it can no longer be read. */
export type Fared = {
  id: string
  name: string
  passes: boolean
  way: { handlerId: string | null; teamId: string | null; userIds: readonly string[] } | null
}

/** The draft as `GET /rule-book/draft` answers. */
export type RuleDraft = RuleBook & {
  version: number
  /** The version of the rules in force. */
  standing: number
  findings: readonly (Finding & { isNew: boolean })[]
  solved: readonly Finding[]
  examples: readonly Fared[]
}

export const lists = { dispatchTask: 'tasks', team: 'teams', member: 'members', scoreRule: 'scoreRules' } as const
export const draftKey = ['rule-book', 'draft'] as const

export const useRuleDraft = () =>
  useQuery({
    queryKey: draftKey,
    queryFn: ({ signal }) => api.get<RuleDraft>('/rule-book/draft', {}, signal),
    staleTime: 0,
  })

/** What somebody does to the draft. Without `id` a rule is new. */
export type Edit =
  | { entity: RuleNoun; act: 'put'; id?: string | undefined; values: Values }
  | { entity: RuleNoun; act: 'remove' | 'asItStands'; id: string }
  | { entity: RuleNoun; act: 'order'; ids: readonly string[] }

type Sent = Record<string, unknown> & { id?: string }

/**
 * The lists to be sent so that the draft holds the edit too. A list with nothing changed is left out, and of a rule only what changes is
 * said: what others change meanwhile stays.
 */
export function listsAfter(draft: RuleBook, edit?: Edit): Readonly<Record<string, readonly Sent[]>> {
  const sent: Record<string, readonly Sent[]> = {}
  for (const [entity, list] of Object.entries(lists) as [RuleNoun, keyof Lists][]) {
    const told = new Map(draft.changes.flatMap((one) => (one.entity === entity ? [[one.id, one]] : [])))
    const own = edit?.entity === entity ? edit : undefined
    if (!told.size && !own) continue
    const entries = draft[list].map(({ id }): Sent => ({ id, ...changedIn(told.get(id)) }))
    sent[list] = own ? edited(entries, own, told) : entries
  }
  return sent
}

/** What the draft changes of a rule that exists; one that only the draft has is known to it whole. */
const changedIn = (told: Told | undefined): Values =>
  told?.act === 'changed' ? Object.fromEntries(told.changes.map(({ field, to }) => [field, to])) : {}

function edited(entries: readonly Sent[], edit: Edit, told: ReadonlyMap<string, Told>): readonly Sent[] {
  if (edit.act === 'order')
    return entries.map((entry) => ({ ...entry, position: edit.ids.indexOf(entry.id ?? '') + 1 }))
  if (edit.act === 'put' && !edit.id) return [...entries, edit.values]
  if (edit.act === 'put') return entries.map((entry) => (entry.id === edit.id ? { ...entry, ...edit.values } : entry))
  const rest = entries.filter(({ id }) => id !== edit.id)
  const act = told.get(edit.id)?.act
  if (edit.act === 'remove' || act === 'created') return rest
  return [...rest, { id: edit.id }]
}

/** Only administrators and managers change the draft; others who oversee look at it. */
export const useMayDraft = (): boolean => ['admin', 'manager'].includes(useMe()?.role ?? '')

/** Saves an edit of the draft; refusals are thrown. */
export function useEdit(draft: RuleDraft) {
  const client = useQueryClient()
  return useCallback(
    async (edit: Edit): Promise<void> => {
      try {
        client.setQueryData(
          draftKey,
          await api.put<RuleDraft>('/rule-book/draft', listsAfter(draft, edit), draft.version),
        )
      } catch (refusal) {
        if (isRefusal(refusal, 'version.stale')) await client.invalidateQueries({ queryKey: draftKey })
        throw refusal
      }
    },
    [client, draft],
  )
}

/** Does something with the rules that has no form: a refusal is said in one line. Answers whether it was done. */
export function useAct() {
  const { problems } = useWords()
  return useCallback(
    async (act: () => Promise<void>): Promise<boolean> => {
      try {
        await act()
        return true
      } catch (refusal) {
        if (!isRefusal(refusal)) throw refusal
        showSnack(sentenceOf(refusal, problems), { bad: true })
        return false
      }
    },
    [problems],
  )
}
