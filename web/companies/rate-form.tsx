import { exchangeRate as noun } from '@kohoi/contract/nouns/people'
import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useCompany } from '../api/company.ts'
import { changes } from '../api/merge.ts'
import { useSave } from '../api/use-save.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { FieldInput } from '../fields/inputs.tsx'
import { Note } from '../ui/note.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import classes from './companies.module.css'
import type { Rate } from './exchange-rates.tsx'

const names = ['from', 'rate', 'to', 'validFrom'] as const

/** One dated rate: 1 of the first currency is so much of the second from that day on. */
export function RateForm({ rate, onClose }: { rate?: Rate; onClose: () => void }) {
  const w = useWords()
  const say = useLabel()
  const company = useCompany()
  const base = {
    from: rate?.from ?? company?.currency ?? null,
    rate: rate?.rate ?? null,
    to: rate?.to ?? null,
    validFrom: rate?.validFrom ?? null,
  }
  const [values, setValues] = useState<Record<(typeof names)[number], unknown>>(base)
  const { save, saving, problems, refusal } = useSave<Rate>('exchange-rates', rate)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const saved = await save(rate ? changes(base, values) : values)
    if (!saved) return
    showSnack(w.form.saved(`${saved.from} → ${saved.to}`))
    onClose()
  }
  return (
    <form className="card" noValidate onSubmit={(event) => void send(event)} aria-label={say(noun.label)}>
      <div className={classes.rateForm}>
        {names.map((name) => (
          <FieldInput
            key={name}
            // Currencies have an input of their own by this name.
            name={name === 'from' || name === 'to' ? 'currency' : name}
            field={noun.fields[name]}
            value={values[name]}
            onChange={(value) => setValues((now) => ({ ...now, [name]: value }))}
            error={problems[name]}
          />
        ))}
        <div>
          <Button type="submit" loading={saving}>
            {w.common.save}
          </Button>
          <Button variant="default" onClick={onClose}>
            {w.common.cancel}
          </Button>
          {refusal && Object.keys(problems).length === 0 && <Note look="bad">{sentenceOf(refusal, w.problems)}</Note>}
        </div>
      </div>
    </form>
  )
}
