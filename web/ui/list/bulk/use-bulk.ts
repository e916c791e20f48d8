import type { Noun } from '@kohoi/contract/noun'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { keys } from '../../../api/query.ts'
import { api } from '../../../api/request.ts'
import type { Versioned } from '../../../api/use-record.ts'
import { saveMerging } from '../../../api/use-save.ts'
import { useWords } from '../../../words/index.tsx'
import { showSnack } from '../../snack.tsx'
import type { Selection } from '../use-selection.ts'
import { bodyOf, type Change, undoneBody } from './change.ts'
import { forEach, type Outcome } from './for-each.ts'

type Values = Readonly<Record<string, unknown>>
export type Bulk<T extends Versioned> = Pick<ReturnType<typeof useBulk<T>>, 'change' | 'act'>

/**
 * Changes and deletes the ticked records. Those that were refused stay ticked and stand in `outcome` with their reasons; what went
 * through can be taken back.
 */
export function useBulk<T extends Versioned>(noun: Noun, selection: Selection<T>) {
  const w = useWords()
  const client = useQueryClient()
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null)
  const [ended, setEnded] = useState<{ outcome: Outcome<T>; undo: (() => Promise<void>) | undefined } | null>(null)
  const stopped = useRef(false)
  const refresh = () => client.invalidateQueries({ queryKey: keys.all(noun.path) })

  const run = async (
    act: (record: T) => Promise<unknown>,
    say: (done: number) => string,
    takeBack?: (record: T) => Promise<unknown>,
  ) => {
    const records = selection.selected
    // What leaves the list while it is worked on, such as by its new owner, must not leave the selection.
    selection.take(records)
    stopped.current = false
    setEnded(null)
    setProgress({ done: 0, all: records.length })
    const outcome = await forEach(
      records,
      act,
      (done) => setProgress({ done, all: records.length }),
      () => stopped.current,
    )
    setProgress(null)
    await refresh()
    const undo = takeBack && outcome.done.length > 0 ? () => takeAllBack(outcome.done, takeBack) : undefined
    const done = new Set(outcome.done)
    selection.take(records.filter((record) => !done.has(record)))
    if (outcome.failed.length > 0) setEnded({ outcome, undo })
    else showSnack(say(outcome.done.length), undo ? { undo } : {})
  }
  const takeAllBack = async (records: readonly T[], takeBack: (record: T) => Promise<unknown>) => {
    const { done, failed } = await forEach(records, takeBack)
    await refresh()
    if (failed.length > 0) showSnack(w.list.someFailed(done.length, failed.length), { bad: true })
    else showSnack(w.list.undone(done.length))
  }

  return {
    progress,
    stop: () => {
      stopped.current = true
    },
    ended,
    dismiss: () => setEnded(null),
    /** Does something to each; `say` tells how many went through, `takeBack` is handed each as it was before. */
    act: run,
    change: (change: Change) =>
      run(
        async (record) => {
          const body = bodyOf(change, record as Values)
          if (body) await saveMerging(noun.path, record, body)
        },
        w.list.changed,
        async (before) => {
          const now = await api.get<T>(`/${noun.path}/${before.id}`)
          await saveMerging(noun.path, now, undoneBody(change, before as Values, now as Values))
        },
      ),
    remove: () =>
      run(
        (record) => api.delete(`/${noun.path}/${record.id}`, record.version),
        w.list.deleted,
        noun.bin ? (record) => api.post(`/${noun.path}/${record.id}/restoration`) : undefined,
      ),
  }
}
