import { useQueryClient } from '@tanstack/react-query'
import { isRefusal } from '../api/refusal.ts'
import { api } from '../api/request.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { type Activity, placeOf, refreshAttached } from './activity.ts'

/** What is done to activities without a form; each act offers the way back for a while. */
export function useActivityActs() {
  const w = useWords()
  const format = useFormat()
  const client = useQueryClient()
  /** What is refused is said, and what is shown becomes true again. */
  const tried = async (activity: Activity, send: () => Promise<Activity>): Promise<Activity | undefined> => {
    try {
      return await send()
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      showSnack(sentenceOf(thrown, w.problems), { bad: true })
      return undefined
    } finally {
      await refreshAttached(client, placeOf(activity))
    }
  }
  const act = (one: Activity, name: 'cancellation' | 'reopening') =>
    tried(one, () => api.post<Activity>(`/activities/${one.id}/${name}`, {}, { version: one.version }))
  const put = (one: Activity, dueDate: string) =>
    tried(one, () => api.patch<Activity>(`/activities/${one.id}`, { dueDate }, one.version))
  return {
    /** Puts what was done or cancelled back on the plan. */
    reopen: async (activity: Activity) => void (await act(activity, 'reopening')),
    cancel: async (activity: Activity, name: string) => {
      const cancelled = await act(activity, 'cancellation')
      if (cancelled)
        showSnack(w.activities.cancelled(name), { undo: async () => void (await act(cancelled, 'reopening')) })
    },
    move: async (activity: Activity, name: string, dueDate: string) => {
      if (dueDate === activity.dueDate) return
      const moved = await put(activity, dueDate)
      if (moved)
        showSnack(w.activities.moved(name, format.day(dueDate)), {
          undo: async () => void (await put(moved, activity.dueDate)),
        })
    },
  }
}
