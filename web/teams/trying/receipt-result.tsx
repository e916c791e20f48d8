import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useReferenceTitle } from '../../api/references.ts'
import { isRefusal } from '../../api/refusal.ts'
import { sentenceOf } from '../../api/use-submit.ts'
import type { Receipt } from '../../routing/receipt.ts'
import { chosenOf } from '../../routing/receipt.ts'
import { ReceiptBody } from '../../routing/receipt-card.tsx'
import { useReadReceipt } from '../../routing/use-receipt.ts'
import { Note } from '../../ui/note.tsx'
import { useWords } from '../../words/index.tsx'
import classes from '../teams.module.css'

type Props = {
  entity: 'lead' | 'opportunity'
  record: Readonly<Record<string, unknown>>
  receipt: Receipt | undefined
  asking: boolean
  error: unknown
}

/** To whom a made-up record would go, then why, in the words of every receipt. */
export function ReceiptResult({ entity, record, receipt, asking, error }: Props) {
  const w = useWords()
  const read = useReadReceipt(entity, record, receipt)
  if (isRefusal(error) && error.errors.length === 0)
    return (
      <div className={classes.result}>
        <Note look="bad">{sentenceOf(error, w.problems)}</Note>
      </div>
    )
  if (!receipt || !read) return null
  return (
    <div className={classes.result} data-asking={asking || undefined}>
      <output className={classes.answer} aria-live="polite">
        {receipt.state === 'assigned' ? (
          <IconCircleCheck size={18} color="var(--success)" aria-hidden />
        ) : (
          <IconCircleX size={18} color="var(--warn)" aria-hidden />
        )}
        <Answer receipt={receipt} />
      </output>
      <ReceiptBody read={read} closed />
    </div>
  )
}

function Answer({ receipt }: { receipt: Receipt }) {
  const w = useWords()
  const person = useReferenceTitle('user', receipt.ownerId) ?? '…'
  const team = useReferenceTitle('team', receipt.teamId) ?? '…'
  const task = chosenOf(receipt, 'task')
  if (receipt.state === 'unassigned') return <b>{w.teams.reachesNobody}</b>
  if (receipt.state === 'waiting') return <b>{w.teams.waitsWith(team)}</b>
  return <b>{task ? w.teams.goesByTask(person, task.name) : w.teams.goesTo(person, team)}</b>
}
