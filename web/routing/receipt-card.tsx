import { Skeleton } from '@mantine/core'
import { useReferenceTitle } from '../api/references.ts'
import { useMe } from '../api/session.ts'
import type { Versioned } from '../api/use-record.ts'
import { Said } from '../filters/sentence.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { DecidedBy } from './decided-by.tsx'
import classes from './receipt.module.css'
import { levels, stepsOf } from './receipt.ts'
import { ReceiptLevel } from './receipt-level.tsx'
import { type ReadReceipt, useReceipt } from './use-receipt.ts'

type Props = {
  entity: 'lead' | 'opportunity'
  record: Versioned & Readonly<Record<string, unknown>>
  /** Nothing is to be done any more: converted, failed, won, lost. */
  closed?: boolean
}

/** Why a record is where it is: the sentence first, then every candidate that was asked, level by level. */
export function ReceiptCard({ entity, record, closed = false }: Props) {
  const w = useWords()
  const format = useFormat()
  const title = useTitle(record.ownerId as string | null)
  const read = useReceipt(entity, record)
  return (
    <section className="card" id="receipt" tabIndex={-1} aria-label={title}>
      <header>
        <h2>{title}</h2>
        {read && (
          <time className={`num ${classes.at}`} dateTime={read.receipt.at}>
            {format.dateTime(read.receipt.at)}
          </time>
        )}
      </header>
      {read ? (
        <>
          <ReceiptBody read={read} closed={closed} />
          <DecidedBy key={read.receipt.at} entity={entity} record={record} receipt={read.receipt} />
        </>
      ) : (
        <div className={classes.body}>
          {read === undefined && <Skeleton height={14} width="80%" />}
          {read === null && <p className={classes.said}>{w.routing.noReceipt}</p>}
        </div>
      )}
    </section>
  )
}

/** The sentence of a receipt, what is to be done, and every candidate level by level. */
export function ReceiptBody({ read, closed = false }: { read: ReadReceipt; closed?: boolean }) {
  const shown = levels.filter((level) => stepsOf(read.receipt, level).length > 0)
  return (
    <div className={classes.body}>
      <p className={classes.said}>
        <Said text={read.said} />
      </p>
      {read.todo && !closed && <Note look="warn">{read.todo}</Note>}
      {shown.map((level, at) => (
        <ReceiptLevel key={level} level={level} at={at + 1} steps={stepsOf(read.receipt, level)} reason={read.reason} />
      ))}
    </div>
  )
}

function useTitle(ownerId: string | null): string {
  const w = useWords()
  const me = useMe()
  const name = useReferenceTitle('user', ownerId)
  if (!ownerId) return w.routing.titleOpen
  return ownerId === me?.id ? w.routing.titleMine : w.routing.titleFor(name ?? '…')
}

/** Brings the receipt into sight; false where it stands in a rail that is folded. */
export function showReceipt(): boolean {
  const card = document.getElementById('receipt')
  card?.scrollIntoView({ block: 'nearest' })
  card?.focus({ preventScroll: true })
  return card !== null
}
