import type { Field } from '@kohoi/contract/field'
import type { Noun } from '@kohoi/contract/noun'
import type { Label, Language } from '@kohoi/rules'
import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../words/index.tsx'
import { nounOf, pathOf } from './nouns.ts'
import { queries } from './query.ts'
import { isRefusal } from './refusal.ts'
import { api } from './request.ts'
import { useAll } from './use-list.ts'

/** What a reference leads to, as far as a cell or a picker shows it. */
export type Referenced = {
  id: string
  name?: string
  names?: Partial<Label> | null
  number?: string
  email?: string
  color?: string | null
  active?: boolean
  [more: string]: unknown
}

/** The name of a referenced record: a catalogue's name in the reader's language, else the field that names its noun. */
export function titleOf(record: Referenced, noun: Noun | undefined, language: Language): string {
  const own = record.names?.[language]
  if (own) return own
  const title = record[noun?.title ?? 'name']
  return typeof title === 'string' && title
    ? title
    : (record.number ?? record.name ?? noun?.label[language] ?? record.id)
}

/** Whether a record may be chosen anew where a reference asks for a tick, such as teams for opportunities. */
export const isOffered = ({ offered }: Pick<Field, 'offered'>, record: Referenced): boolean =>
  !offered || (record.active !== false && record[offered] === true)

/** Small nouns (catalogues, users, teams) are read whole, once; the others one batch per glance. */
const isSmall = (noun: Noun | undefined) => noun?.config === true && noun.name !== 'product'

/** The record behind an id; undefined while it is read, null when it is gone or hidden. */
export function useReferenced(entity: string, id: string | null | undefined): Referenced | null | undefined {
  const noun = nounOf(entity)
  const small = isSmall(noun)
  const all = useAll<Referenced>(pathOf(entity), {}, { enabled: small && Boolean(id) })
  const found = small ? all.data?.find((record) => record.id === id) : undefined
  const missing = small && all.data !== undefined && !found
  const one = useQuery({
    queryKey: [pathOf(entity), 'glance', id ?? ''],
    queryFn: () => glance(pathOf(entity), id ?? ''),
    enabled: Boolean(id) && (!small || missing),
    staleTime: 5 * 60_000,
  })
  if (!id) return null
  return found ?? one.data
}

/** The title of a reference in the reader's language, for sentences and plain text. */
export function useReferenceTitle(entity: string, id: string | null | undefined): string | undefined {
  const { language } = useLanguage()
  const record = useReferenced(entity, id)
  if (record === undefined) return undefined
  return record ? titleOf(record, nounOf(entity), language) : ''
}

/** What a picker offers for the typed words: active entries only. */
export function useOffered(entity: string, typed: string, open: boolean) {
  const noun = nounOf(entity)
  const small = isSmall(noun)
  const all = useAll<Referenced>(pathOf(entity), {}, { enabled: small && open })
  const search = useQuery({
    queryKey: [pathOf(entity), 'offered', typed],
    queryFn: ({ signal }) =>
      api.get<{ items: Referenced[]; nextCursor?: string | null }>(
        `/${pathOf(entity)}`,
        { q: typed, limit: 20 },
        signal,
      ),
    enabled: !small && open,
    staleTime: 30_000,
    placeholderData: (old) => old,
  })
  const items = (small ? all.data : search.data?.items) ?? []
  return {
    items: items.filter((record) => record.active !== false),
    /** Whether the words were already applied by the server. */
    searched: !small,
    loading: small ? all.isLoading : search.isFetching,
    more: !small && Boolean(search.data?.nextCursor),
  }
}

type Waiting = { ids: Map<string, ((record: Referenced | null) => void)[]>; timer: ReturnType<typeof setTimeout> }
const waiting = new Map<string, Waiting>()

/** Reads one record together with all others of its kind that are asked for in the same moment. */
export function glance(path: string, id: string): Promise<Referenced | null> {
  return new Promise((resolve) => {
    let batch = waiting.get(path)
    if (!batch) {
      batch = { ids: new Map(), timer: setTimeout(() => void readBatch(path), 10) }
      waiting.set(path, batch)
    }
    batch.ids.set(id, [...(batch.ids.get(id) ?? []), resolve])
  })
}

async function readBatch(path: string): Promise<void> {
  const batch = waiting.get(path)
  waiting.delete(path)
  if (!batch) return
  const ids = [...batch.ids.keys()]
  const found = await read(path, ids)
  for (const [id, answers] of batch.ids) for (const answer of answers) answer(found.get(id) ?? null)
}

async function read(path: string, ids: readonly string[]): Promise<Map<string, Referenced>> {
  const found = new Map<string, Referenced>()
  const take = (record: Referenced) => found.set(record.id, record)
  if (ids.length > 1) {
    try {
      const filter = { field: 'id', op: 'isOneOf', value: ids }
      for (const record of (await api.get<{ items: Referenced[] }>(`/${path}`, { filter, limit: 200 })).items)
        take(record)
      return found
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
    }
  }
  await Promise.all(
    ids.map(async (id) => {
      try {
        take(await api.get<Referenced>(`/${path}/${id}`))
      } catch (thrown) {
        if (!isRefusal(thrown)) throw thrown
      }
    }),
  )
  return found
}

/** Makes a just chosen or just made record known, so that its name is shown without asking. */
export function remember(entity: string, record: Referenced): void {
  queries.setQueryData([pathOf(entity), 'glance', record.id], record)
}
