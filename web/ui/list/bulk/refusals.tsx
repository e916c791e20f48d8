import type { Noun } from '@kohoi/contract/noun'
import { Button } from '@mantine/core'
import { isRefusal } from '../../../api/refusal.ts'
import type { Versioned } from '../../../api/use-record.ts'
import { Clash } from '../../../api/use-save.ts'
import { sentenceOf } from '../../../api/use-submit.ts'
import { useLabel, useWords } from '../../../words/index.tsx'
import { AppLink } from '../../link.tsx'
import classes from '../list-page.module.css'
import type { Outcome } from './for-each.ts'

const most = 50

type Props<T extends Versioned> = {
  noun: Noun
  outcome: Outcome<T>
  addressOf: (record: T) => string
  /** Takes back what went through; left out where there is no way back. */
  undo: (() => Promise<void>) | undefined
  onClose: () => void
}

/** Each record that was refused with the reason; what went through besides, and the way back. */
export function Refusals<T extends Versioned>({ noun, outcome, addressOf, undo, onClose }: Props<T>) {
  const w = useWords()
  const reasonOf = useReason(noun)
  const { done, failed } = outcome
  return (
    <div className={classes.refusals} role="alert">
      <p>
        <b>{w.list.someFailed(done.length, failed.length)}</b>
        {undo && (
          <Button
            variant="default"
            onClick={() => {
              onClose()
              void undo()
            }}
          >
            {w.list.undoDone(done.length)}
          </Button>
        )}
        <Button variant="subtle" onClick={onClose}>
          {w.common.close}
        </Button>
      </p>
      <ul>
        {failed.slice(0, most).map(({ item, error }) => (
          <li key={item.id}>
            <AppLink to={addressOf(item)} lang="">
              {String((item as Record<string, unknown>)[noun.title ?? 'name'] ?? item.id)}
            </AppLink>
            <span>{reasonOf(error)}</span>
          </li>
        ))}
      </ul>
      {failed.length > most && <p className="t2">{w.list.moreRefused(failed.length - most)}</p>}
    </div>
  )
}

/** Why a record was refused: the problem of each field, what a stage lacks, or the sentence of the refusal. */
function useReason(noun: Noun): (error: unknown) => string {
  const w = useWords()
  const say = useLabel()
  return (error) => {
    if (error instanceof Clash) return w.list.changedMeanwhile
    if (!isRefusal(error)) return w.problems.unknown
    const unmet = Array.isArray(error.more.unmet) ? (error.more.unmet as { text?: string }[]) : []
    const lacking = unmet.flatMap(({ text }) => text ?? [])
    if (lacking.length > 0) return `${sentenceOf(error, w.problems)} ${lacking.join(' · ')}`
    if (error.errors.length === 0) return sentenceOf(error, w.problems)
    return error.errors
      .map(({ path, message }) => {
        const field = noun.fields[path.split('.')[0] ?? path]
        return field ? `${say(field.label)}: ${message}` : message
      })
      .join(' ')
  }
}
