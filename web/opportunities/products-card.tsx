import { opportunity as noun } from '@kohoi/contract/nouns/opportunity'
import { Button, Checkbox } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { same } from '../api/merge.ts'
import { useSave } from '../api/use-save.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { ReferenceCell } from '../fields/cells.tsx'
import { Note } from '../ui/note.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { amountOf, type KeptLine, type Line, sumsOf, usePrices } from './lines.ts'
import { LinesInput } from './lines-input.tsx'
import classes from './opportunities.module.css'
import type { Opportunity } from './opportunity.ts'

type Props = { record: Opportunity; canEdit: boolean }

/** What is to be sold, line by line, and its sum; expected revenue may follow it. */
export function ProductsCard({ record, canEdit }: Props) {
  const w = useWords()
  const say = useLabel()
  const [editing, setEditing] = useState(false)
  const lines = (record.lines ?? []) as readonly KeptLine[]
  const title = say(noun.fields.lines.label)
  if (lines.length === 0 && !canEdit) return null
  return (
    <section className="card" aria-label={title}>
      <header>
        <h2>{title}</h2>
        {canEdit && !editing && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={
              lines.length > 0 ? (
                <IconPencil size={14} stroke={1.75} aria-hidden />
              ) : (
                <IconPlus size={14} stroke={1.75} aria-hidden />
              )
            }
            onClick={() => setEditing(true)}
          >
            {lines.length > 0 ? w.opportunities.editLines : w.opportunities.addLine}
          </Button>
        )}
      </header>
      {editing ? (
        <LinesForm record={record} lines={lines} onClose={() => setEditing(false)} />
      ) : lines.length > 0 ? (
        <LinesList record={record} lines={lines} />
      ) : (
        <p className={classes.noProducts}>{w.opportunities.noProducts}</p>
      )}
    </section>
  )
}

function LinesList({ record, lines }: { record: Opportunity; lines: readonly KeptLine[] }) {
  const format = useFormat()
  const keys = new Map<string, number>()
  const keyOf = (line: KeptLine) => {
    const text = JSON.stringify(line)
    keys.set(text, (keys.get(text) ?? 0) + 1)
    return `${text} ${keys.get(text)}`
  }
  const amounts = lines.map((line) => amountOf(line, line.unitPrice))
  return (
    <>
      <ul className={classes.products}>
        {lines.map((line, at) => (
          <li key={keyOf(line)}>
            <span>
              <ReferenceCell entity="product" id={line.productId} />
              <small className="num">
                {format.decimal(line.quantity)}
                {line.unitPrice && ` × ${format.money(line.unitPrice)}`}
              </small>
            </span>
            <span className="num">{amounts[at] && format.money(amounts[at])}</span>
          </li>
        ))}
      </ul>
      <Sum amounts={amounts} record={record} />
    </>
  )
}

/** The sum, and whether expected revenue is the same. */
function Sum({ amounts, record }: { amounts: readonly ReturnType<typeof amountOf>[]; record?: Opportunity }) {
  const w = useWords()
  const format = useFormat()
  const sums = sumsOf(amounts)
  if (sums.length === 0) return null
  const differs = record && sums.length === 1 && !same(sums[0], record.expectedRevenue)
  return (
    <p className={classes.sum}>
      <span>{w.opportunities.sum}</span>
      <b className="num">{sums.map((money) => format.money(money)).join(' + ')}</b>
      {differs && <small>{w.opportunities.revenueDiffers}</small>}
    </p>
  )
}

type FormProps = { record: Opportunity; lines: readonly KeptLine[]; onClose: () => void }

function LinesForm({ record, lines: before, onClose }: FormProps) {
  const w = useWords()
  const [lines, setLines] = useState<readonly Line[]>(() =>
    before.length > 0 ? before : [{ productId: null, quantity: '1' }],
  )
  const [follows, setFollows] = useState(record.revenueFollowsLines)
  const { save, saving, problems, refusal } = useSave<Opportunity>('opportunities', record)
  const prices = usePrices(lines)
  const amounts = lines.map((line, at) => amountOf(line, prices[at]))
  const store = async () => {
    const body = lines.map(({ unitPrice, ...line }) => (unitPrice ? { ...line, unitPrice } : line))
    const saved = await save({
      lines: body.length > 0 ? body : null,
      // Emptied it follows the sum again, whatever somebody had entered.
      expectedRevenue: follows ? null : record.expectedRevenue,
    })
    if (!saved) return
    showSnack(w.form.saved(record.name))
    onClose()
  }
  const elsewhere = refusal && !Object.keys(problems).some((path) => path.startsWith('lines.'))
  return (
    <form
      className={classes.linesForm}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void store()
      }}
    >
      {elsewhere && <Note look="bad">{refusal.errors[0]?.message ?? sentenceOf(refusal, w.problems)}</Note>}
      <LinesInput value={lines} onChange={(next) => setLines(next ?? [])} problems={problems} />
      <Sum amounts={amounts} />
      <Checkbox
        size="xs"
        label={w.opportunities.revenueFollows}
        checked={follows}
        onChange={(event) => setFollows(event.currentTarget.checked)}
      />
      <div className={classes.acts}>
        <Button type="submit" variant="light" loading={saving}>
          {w.common.save}
        </Button>
        <Button variant="default" onClick={onClose}>
          {w.common.cancel}
        </Button>
      </div>
    </form>
  )
}
