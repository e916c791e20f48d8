import type { DocumentLine } from '@kohoi/contract/document-lines'
import { totalsOf } from '@kohoi/contract/document-totals'
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import classes from '../documents/documents.module.css'
import { Question } from '../documents/question.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { optionsOf, type Quotation } from './quotation.ts'

type Props = { record: Quotation; onAccept: (lineIds: readonly string[]) => Promise<unknown>; onClose: () => void }

/** The customer said yes to a colleague: with which of the optional lines, and what it then comes to. */
export function AcceptDialog({ record, onAccept, onClose }: Props) {
  const d = useWords().documents
  const format = useFormat()
  const [taken, setTaken] = useState<readonly string[]>([])
  const currency = record.currency ?? ''
  const lines = (record.lines ?? []) as readonly DocumentLine[]
  const { totals } = totalsOf({
    ...{ currency, discount: record.discount, pricesIncludeVat: record.pricesIncludeVat },
    lines: lines.map((line) => ({ ...line, optional: line.optional && !taken.includes(line.id) })),
  })
  return (
    <Question
      title={`${d.acts.accept}: ${record.number}`}
      verb={d.acts.accept}
      onAnswer={() => onAccept(taken)}
      onClose={onClose}
    >
      <Checkbox.Group label={d.chooseOptions} value={[...taken]} onChange={setTaken}>
        {optionsOf(record).map((line) => (
          <div key={line.id} className={classes.option}>
            <Checkbox value={line.id} label={<span lang="">{line.description.split('\n')[0]}</span>} />
            <span>{format.amount({ amount: line.amount, currency })}</span>
          </div>
        ))}
      </Checkbox.Group>
      <p className={classes.option} aria-live="polite">
        {d.comesTo} <b>{format.money({ amount: totals.total, currency })}</b>
      </p>
    </Question>
  )
}
