import type { Noun } from '@kohoi/contract/noun'
import { Button, Progress } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Versioned } from '../../../api/use-record.ts'
import { useWords } from '../../../words/index.tsx'
import { ask } from '../../confirm.tsx'
import classes from '../list-page.module.css'
import type { Selection } from '../use-selection.ts'
import { BulkEdit, type Needs } from './bulk-edit.tsx'
import { Refusals } from './refusals.tsx'
import { type Bulk, useBulk } from './use-bulk.ts'

type Props<T extends Versioned> = {
  noun: Noun
  selection: Selection<T>
  addressOf: (record: T) => string
  canChange: boolean
  canDelete: boolean
  /** Ticks everything that answers the question, when that is more than the rows read so far. */
  all?: { count: number; take: () => Promise<void> } | undefined
  needs?: Needs | undefined
  /** More acts, done to the ticked records as the bar does its own. */
  more?: ((bulk: Bulk<T>) => ReactNode) | undefined
}

/** What one may do to all ticked records at once, with progress, the reason of each refusal, and the way back. */
export function BulkBar<T extends Versioned>(props: Props<T>) {
  const { noun, selection, addressOf, canChange, canDelete, all, needs, more } = props
  const w = useWords()
  const [editing, setEditing] = useState(false)
  const [taking, setTaking] = useState(false)
  const { progress, stop, ended, dismiss, change, act, remove } = useBulk<T>(noun, selection)
  const n = selection.selected.length
  const askAndRemove = async () => {
    const text = noun.bin ? { text: w.list.deleteText } : {}
    if (await ask({ title: w.list.deleteTitle(n), ...text, verb: w.list.deleteVerb(n), danger: true })) await remove()
  }
  const takeAll = async () => {
    setTaking(true)
    await all?.take().finally(() => setTaking(false))
  }
  return (
    <section className={classes.bulk} aria-label={w.list.selected(n)}>
      {progress ? (
        <div className={classes.progress} role="status">
          <span className="num">{w.list.progress(progress.done, progress.all)}</span>
          <Button variant="default" onClick={stop}>
            {w.list.stop}
          </Button>
          <Progress
            className={classes.bar ?? ''}
            value={(progress.done / progress.all) * 100}
            aria-label={w.list.progress(progress.done, progress.all)}
          />
        </div>
      ) : (
        <>
          <b className="num">{w.list.selected(n)}</b>
          {all && (
            <Button variant="subtle" loading={taking} onClick={() => void takeAll()}>
              {w.list.selectAll(all.count)}
            </Button>
          )}
          {more?.({ change, act })}
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
              onClick={() => void askAndRemove()}
            >
              {w.common.delete}
            </Button>
          )}
          <Button variant="subtle" onClick={selection.clear}>
            {w.list.unselect}
          </Button>
        </>
      )}
      {ended && !progress && <Refusals noun={noun} {...ended} addressOf={addressOf} onClose={dismiss} />}
      {editing && (
        <BulkEdit
          noun={noun}
          count={n}
          needs={needs}
          onClose={() => setEditing(false)}
          onApply={(wanted) => {
            setEditing(false)
            void change(wanted)
          }}
        />
      )}
    </section>
  )
}
