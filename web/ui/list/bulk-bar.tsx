import type { Noun } from '@kohoi/contract/noun'
import { Button, Progress } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { keys } from '../../api/query.ts'
import { api } from '../../api/request.ts'
import type { Versioned } from '../../api/use-record.ts'
import { saveMerging } from '../../api/use-save.ts'
import { useWords } from '../../words/index.tsx'
import { ask } from '../confirm.tsx'
import { showSnack } from '../snack.tsx'
import { BulkEdit } from './bulk-edit.tsx'
import { forEach } from './for-each.ts'
import classes from './list-page.module.css'

type Props<T> = {
  noun: Noun
  selected: readonly T[]
  onClear: () => void
  canChange: boolean
  canDelete: boolean
  more?: ReactNode
}

/** What one may do to all ticked records at once, with progress and the way back. */
export function BulkBar<T extends Versioned>({ noun, selected, onClear, canChange, canDelete, more }: Props<T>) {
  const w = useWords()
  const client = useQueryClient()
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null)
  const [editing, setEditing] = useState(false)
  const refresh = () => client.invalidateQueries({ queryKey: keys.all(noun.path) })

  const run = async (act: (record: T) => Promise<unknown>) => {
    const all = selected.length
    setProgress({ done: 0, all })
    const failed = await forEach(selected, act, (done) => setProgress({ done, all }))
    setProgress(null)
    onClear()
    await refresh()
    return failed
  }
  const remove = async () => {
    const n = selected.length
    const text = noun.bin ? { text: w.list.deleteText } : {}
    if (!(await ask({ title: w.list.deleteTitle(n), ...text, verb: w.list.deleteVerb(n), danger: true }))) return
    const gone = selected
    const failed = await run((record) => api.delete(`/${noun.path}/${record.id}`, record.version))
    if (failed.length > 0) return showSnack(w.list.someFailed(n - failed.length, failed.length), { bad: true })
    if (!noun.bin) return showSnack(w.list.deleted(n))
    showSnack(w.list.deleted(n), {
      undo: async () => {
        await forEach(
          gone,
          (record) => api.post(`/${noun.path}/${record.id}/restoration`),
          () => undefined,
        )
        await refresh()
        showSnack(w.list.undoneDelete(n))
      },
    })
  }
  const edit = async (field: string, value: unknown) => {
    setEditing(false)
    const n = selected.length
    const before = selected.map((record) => ({ id: record.id, value: (record as Record<string, unknown>)[field] }))
    const failed = await run((record) => saveMerging(noun.path, record, { [field]: value }))
    if (failed.length > 0) return showSnack(w.list.someFailed(n - failed.length, failed.length), { bad: true })
    showSnack(w.list.someFailed(n, 0), {
      undo: async () => {
        await forEach(
          before,
          async ({ id, value: old }) =>
            saveMerging(noun.path, await api.get<T>(`/${noun.path}/${id}`), { [field]: old ?? null }),
          () => undefined,
        )
        await refresh()
      },
    })
  }
  return (
    <section className={classes.bulk} aria-label={w.list.selected(selected.length)}>
      {progress ? (
        <div className={classes.progress} role="status">
          <span className="num">{w.list.progress(progress.done, progress.all)}</span>
          <Progress
            value={(progress.done / progress.all) * 100}
            aria-label={w.list.progress(progress.done, progress.all)}
          />
        </div>
      ) : (
        <>
          <b className="num">{w.list.selected(selected.length)}</b>
          {more}
          {canChange && (
            <Button
              variant="default"
              leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />}
              onClick={() => setEditing(true)}
            >
              {w.list.bulkEdit}
            </Button>
          )}
          {canDelete && (
            <Button
              variant="default"
              c="var(--danger)"
              leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
              onClick={() => void remove()}
            >
              {w.common.delete}
            </Button>
          )}
          <Button variant="subtle" onClick={onClear}>
            {w.list.unselect}
          </Button>
        </>
      )}
      {editing && (
        <BulkEdit
          noun={noun}
          count={selected.length}
          onClose={() => setEditing(false)}
          onApply={(field, value) => void edit(field, value)}
        />
      )}
    </section>
  )
}
