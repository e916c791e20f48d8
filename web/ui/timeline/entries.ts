export type Change = { field: string; from: unknown; to: unknown }
export type HistoryItem = {
  id: string
  type: string
  at: string
  byUserId: string | null
  changes: Change[]
  data: Record<string, unknown> | null
}
export type NoteItem = { id: string; version: number; text: string; createdAt: string; createdById: string | null }
export type ActivityItem = {
  id: string
  version: number
  summary: string | null
  typeId: string
  dueDate: string
  assigneeId: string | null
  state: 'planned' | 'done' | 'cancelled'
  note: string | null
  feedback?: string | null
  updatedAt: string
  createdAt: string
}

export type Entry =
  | { kind: 'history'; at: string; key: string; item: HistoryItem }
  | { kind: 'note'; at: string; key: string; item: NoteItem }
  | { kind: 'activity'; at: string; key: string; item: ActivityItem }
export type Shown = 'all' | 'activities' | 'notes' | 'changes'

const kindOf: Record<Shown, Entry['kind'] | null> = {
  all: null,
  activities: 'activity',
  notes: 'note',
  changes: 'history',
}

/** What the history says once more of a note or an activity that is shown itself. */
const repeats: Readonly<Record<string, string>> = {
  'note.added': 'noteId',
  'activity.done': 'activityId',
  'activity.cancelled': 'activityId',
}

/** Everything that happened to a record, newest first. Changes that only repeat a note or an activity are left out. */
export function entriesOf(
  history: readonly HistoryItem[],
  notes: readonly NoteItem[],
  activities: readonly ActivityItem[],
  shown: Shown,
): Entry[] {
  const told = new Set([...notes, ...activities].map((item) => item.id))
  const isRepeat = ({ type, data }: HistoryItem) => {
    const of = data?.[repeats[type] ?? '']
    return typeof of === 'string' && told.has(of)
  }
  const all: Entry[] = [
    ...history
      .filter((item) => !isRepeat(item))
      .map((item): Entry => ({ kind: 'history', at: item.at, key: `h ${item.id}`, item })),
    ...notes.map((item): Entry => ({ kind: 'note', at: item.createdAt, key: `n ${item.id}`, item })),
    ...activities
      .filter((item) => item.state !== 'planned')
      .map((item): Entry => ({ kind: 'activity', at: item.updatedAt, key: `a ${item.id}`, item })),
  ]
  const wanted = kindOf[shown]
  return all
    .filter((entry) => wanted === null || entry.kind === wanted)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}

/** The entries under the day on which they happened, days newest first. */
export function byDay(entries: readonly Entry[], dayOf: (at: string) => string): { day: string; entries: Entry[] }[] {
  const days: { day: string; entries: Entry[] }[] = []
  for (const entry of entries) {
    const day = dayOf(entry.at)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}
