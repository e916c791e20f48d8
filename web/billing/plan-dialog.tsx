import { equalParts } from '@kohoi/contract/deposit-parts'
import { decimals, fromMinor, toMinor } from '@kohoi/contract/money'
import type { RecordOf } from '@kohoi/contract/noun'
import { invoice } from '@kohoi/contract/nouns/billing'
import { ActionIcon, Button, Modal } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useAct } from '../api/use-act.ts'
import { useSubmit } from '../api/use-submit.ts'
import { DecimalInput } from '../fields/decimal-input.tsx'
import { FieldInput } from '../fields/inputs.tsx'
import { focusUnreadable } from '../ui/form/problems.ts'
import { Note } from '../ui/note.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './billing.module.css'

type Invoice = RecordOf<typeof invoice>
type Row = { key: number; dueOn: string | null; amount: string | null }

/** The same day so many months later, or the month's last where it has no such day. */
function monthsAfter(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10)
}

/** When an invoice is paid, in parts that add up to it; spread evenly with one press. */
export function PlanDialog({ record, onClose }: { record: Invoice; onClose: () => void }) {
  const w = useWords()
  const b = w.billing
  const format = useFormat()
  const { act } = useAct<Invoice>('invoices')
  const currency = record.currency ?? ''
  const payable = record.payable ?? '0'
  const first = record.dueOn ?? format.isoDay(new Date())
  const spread = (count: number, from: string): Row[] =>
    equalParts(payable, count, currency).map((amount, i) => ({
      key: Math.random(),
      dueOn: monthsAfter(from, i),
      amount,
    }))
  const [count, setCount] = useState<string | null>('3')
  const [rows, setRows] = useState<readonly Row[]>(() =>
    record.instalments?.length ? record.instalments.map((one, key) => ({ key, ...one })) : spread(1, first),
  )
  const { submit, busy, problems, refusal, sentence } = useSubmit(async () => {
    const plan = rows.map(({ dueOn, amount }) => ({ dueOn, amount }))
    await act({ record, act: 'instalments', body: { plan } })
    showSnack(b.planned)
    onClose()
  })
  const change = (key: number, part: Partial<Row>) =>
    setRows((now) => now.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const minor = (amount: string | null) => (amount ? toMinor({ amount, currency }) : 0n)
  const left = minor(payable) - rows.reduce((sum, { amount }) => sum + minor(amount), 0n)
  const leftText = format.money(fromMinor(left < 0n ? -left : left, currency))
  return (
    <Modal opened onClose={onClose} title={b.planTitle} size={520} closeButtonProps={{ 'aria-label': w.common.close }}>
      <form
        className={classes.dialog}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!focusUnreadable(event.currentTarget)) void submit()
        }}
      >
        <p className={classes.hint}>{b.planHint(format.money({ amount: payable, currency }))}</p>
        {refusal && !Object.keys(problems).some((path) => path.startsWith('plan.')) && (
          <Note look="bad">{problems.plan ?? sentence}</Note>
        )}
        <div className={classes.instalment}>
          <DecimalInput label={b.planCount} places={0} value={count} onChange={setCount} />
          <Button
            variant="default"
            onClick={() => setRows(spread(Math.min(120, Math.max(1, Number(count ?? 1))), rows[0]?.dueOn ?? first))}
          >
            {b.planSpread}
          </Button>
        </div>
        <div className={classes.plan}>
          {rows.map((row, i) => (
            <fieldset key={row.key} className={classes.instalment} aria-label={b.instalment(i + 1)}>
              <FieldInput
                name={`plan.${i}.dueOn`}
                field={invoice.fields.dueOn}
                value={row.dueOn}
                error={problems[`plan.${i}.dueOn`]}
                onChange={(dueOn) => change(row.key, { dueOn: dueOn as string | null })}
              />
              <DecimalInput
                label={b.amount}
                places={decimals(currency)}
                fill
                value={row.amount}
                {...(problems[`plan.${i}.amount`] && { error: problems[`plan.${i}.amount`] })}
                onChange={(amount) => change(row.key, { amount })}
              />
              <ActionIcon
                size={34}
                aria-label={b.removeInstalment(i + 1)}
                onClick={() => setRows((now) => now.filter(({ key }) => key !== row.key))}
              >
                <IconX size={16} stroke={1.75} />
              </ActionIcon>
            </fieldset>
          ))}
        </div>
        <output className={classes.left} aria-live="polite" {...(left !== 0n && { 'data-bad': true })}>
          {left > 0n ? b.planLeft(leftText) : left < 0n ? b.planOver(leftText) : b.planFits}
        </output>
        <div className={classes.acts}>
          <Button type="submit" loading={busy}>
            {w.common.save}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
            onClick={() =>
              setRows((now) => [
                ...now,
                {
                  key: Math.random(),
                  dueOn: now.at(-1)?.dueOn ? monthsAfter(now.at(-1)?.dueOn ?? first, 1) : first,
                  amount: left > 0n ? fromMinor(left, currency).amount : null,
                },
              ])
            }
          >
            {b.addInstalment}
          </Button>
          <Button variant="default" onClick={onClose}>
            {w.common.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
