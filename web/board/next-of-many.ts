import { useQuery } from '@tanstack/react-query'
import type { Activity } from '../activities/activity.ts'
import { keys } from '../api/query.ts'
import { api } from '../api/request.ts'
import type { Page } from '../api/use-list.ts'

type Next = Pick<Activity, 'typeId' | 'summary' | 'dueDate' | 'urgency'>
type Found = Activity & { recordId: string }

/** The next planned activity of an opportunity on the board; null when none is planned. Cards that come in sight together ask together. */
export const useNextOf = (id: string) =>
  useQuery({
    // Among the lists of activities, so that it is read again when one changes.
    queryKey: [...keys.lists('activities'), 'next', 'opportunity', id],
    queryFn: () => next(id),
    staleTime: 60_000,
  })

type Asking = { promise: Promise<Map<string, Next>>; ids: Set<string> }
let asking: Asking | null = null

/** The most ids that the filter of one address holds. */
const mostIds = 100

async function next(id: string): Promise<Next | null> {
  if (!asking || asking.ids.size >= mostIds) {
    const ids = new Set<string>()
    const promise = new Promise((resolve) => setTimeout(resolve, 20)).then(() => {
      if (asking?.ids === ids) asking = null
      return readNext([...ids])
    })
    asking = { ids, promise }
  }
  asking.ids.add(id)
  return (await asking.promise).get(id) ?? null
}

async function readNext(ids: readonly string[]): Promise<Map<string, Next>> {
  const found = new Map<string, Next>()
  let cursor: string | null | undefined
  do {
    const page: Page<Found> = await api.get<Page<Found>>('/activities', {
      filter: {
        all: [
          { field: 'recordType', op: 'is', value: 'opportunity' },
          { field: 'recordId', op: 'isOneOf', value: ids },
          { field: 'state', op: 'is', value: 'planned' },
        ],
      },
      sort: 'dueDate',
      limit: 200,
      cursor,
    })
    for (const activity of page.items) if (!found.has(activity.recordId)) found.set(activity.recordId, activity)
    cursor = page.nextCursor
  } while (cursor && found.size < ids.length)
  return found
}
