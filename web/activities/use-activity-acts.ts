import { isRefusal } from '../api/refusal.ts'
import { api } from '../api/request.ts'
import type { Versioned } from '../api/use-record.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { type Activity, type Attached, useRefreshAttached } from './activity.ts'

/** What is done to a planned activity without a form; each offers the way back for a while. */
export function useActivityActs(at: Attached) {
  const w = useWords()
  const format = useFormat()
  const refresh = useRefreshAttached(at)
  /** What is refused is said, and what is shown becomes true again. */
  const tried = async <T>(send: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await send()
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      showSnack(sentenceOf(thrown, w.problems), { bad: true })
      return undefined
    } finally {
      await refresh()
    }
  }
  const act = (record: Versioned, name: 'cancellation' | 'reopening') =>
    tried(() => api.post<Activity>(`/activities/${record.id}/${name}`, {}, { version: record.version }))
  const put = (record: Versioned, dueDate: string) =>
    tried(() => api.patch<Activity>(`/activities/${record.id}`, { dueDate }, record.version))
  return {
    /** Puts what was done or cancelled back on the plan. */
    reopen: async (record: Versioned) => void (await act(record, 'reopening')),
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
