import { type Icon, IconChecklist, IconFileUpload, IconMail, IconPhone, IconUsers } from '@tabler/icons-react'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { nounOf, pathOf } from '../api/nouns.ts'
import { keys } from '../api/query.ts'
import { type Referenced, titleOf, useReferenced } from '../api/references.ts'
import { useFollow } from '../api/use-follow.ts'
import { useList } from '../api/use-list.ts'
import { useLanguage } from '../words/index.tsx'

/** The record that notes, files and activities hang on. */
export type Attached = { entity: string; id: string }

export type Activity = {
  id: string
  version: number
  recordType: string
  recordId: string
  typeId: string
  summary: string | null
  dueDate: string
  dueTime: string | null
  assigneeId: string | null
  note: string | null
  state: 'planned' | 'done' | 'cancelled'
  urgency: 'planned' | 'today' | 'overdue' | null
}

const icons: Readonly<Record<string, Icon>> = {
  email: IconMail,
  call: IconPhone,
  meeting: IconUsers,
  todo: IconChecklist,
  document: IconFileUpload,
}

/** The name and the picture of an activity: its summary, else its type. */
export function useActivityName({ typeId, summary }: Pick<Activity, 'typeId' | 'summary'>): {
  name: string
  Icon: Icon
  category: string | undefined
} {
  const { language } = useLanguage()
  const type = useReferenced('activityType', typeId) as (Referenced & { category?: string }) | null | undefined
  const typeName = type ? titleOf(type, nounOf('activityType'), language) : '…'
  const category = type?.category
  return { name: summary || typeName, Icon: icons[category ?? ''] ?? IconChecklist, category }
}

/** What hangs on a record: the question of its lists. */
export const hangingOn = ({ entity, id }: Attached) => ({ recordType: entity, recordId: id })

/** Planned activities of a record, the most urgent first. */
export const usePlanned = (at: Attached) =>
  useList<Activity>('activities', {
    ...hangingOn(at),
    filter: { field: 'state', op: 'is', value: 'planned' },
    sort: 'dueDate,dueTime',
  })

/** The record an activity hangs on. */
export const placeOf = ({ recordType, recordId }: Activity): Attached => ({ entity: recordType, id: recordId })

/** Activities are told of live through their records. */
export function useFollowActivities(): void {
  useFollow(['opportunity', 'lead', 'account', 'contact'], 'activities')
}

/** Reads again what an act on something attached has changed: its lists and the record's history. */
export const refreshAttached = async (client: QueryClient, { entity, id }: Attached): Promise<void> => {
  await Promise.all([
    client.invalidateQueries({ queryKey: keys.all('activities') }),
    client.invalidateQueries({ queryKey: keys.all('files') }),
    client.invalidateQueries({ queryKey: keys.record(pathOf(entity), id) }),
  ])
}

export function useRefreshAttached(at: Attached): () => Promise<void> {
  const client = useQueryClient()
  return () => refreshAttached(client, at)
}
