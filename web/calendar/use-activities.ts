import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Activity } from '../activities/activity.ts'
import { useActivityActs } from '../activities/use-activity-acts.ts'
import { keys } from '../api/query.ts'
import { useMe } from '../api/session.ts'
import { readAll } from '../api/use-list.ts'
import { useFormat } from '../words/use-format.ts'

/** Activities that are due on these days, one's own or all one may see, and how to put one on another day. */
export function useActivities(days: readonly string[], who: 'mine' | 'all') {
  const me = useMe()
  const client = useQueryClient()
  const format = useFormat()
  const { move: send } = useActivityActs()
  const [from, to] = [days[0] ?? '', days.at(-1) ?? '']
  const queryKey = [...keys.lists('activities'), 'calendar', from, to, who]
  const filter = {
    all: [
      { field: 'dueDate', op: 'between', value: [from, to] } as const,
      { field: 'state', op: 'isNot', value: 'cancelled' } as const,
      ...(who === 'mine' ? [{ field: 'assigneeId', op: 'is', value: me?.id ?? '' } as const] : []),
    ],
  }
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: () => readAll<Activity>('activities', { filter, sort: 'dueDate,dueTime' }),
  })
  /** At once on the screen; what the server refuses goes back. */
  const move = async (activity: Activity, name: string, dueDate: string) => {
    const today = format.isoDay(new Date())
    const urgency = dueDate < today ? 'overdue' : dueDate === today ? 'today' : 'planned'
    client.setQueryData<Activity[]>(queryKey, (all) =>
      all?.map((one) => (one.id === activity.id ? { ...one, dueDate, urgency } : one)),
    )
    await send(activity, name, dueDate)
  }
  return { activities: data, error, again: () => void refetch(), move }
}
