import { DecimalInput } from '../fields/decimal-input.tsx'
import { useWords } from '../words/index.tsx'
import classes from './settings.module.css'
import { SettingsForm } from './settings-form.tsx'
import { useSettingsPage } from './settings-page.ts'

/** How long a quotation holds where nobody says otherwise. */
export function QuotationSettings() {
  const w = useWords().settings
  return (
    <DaysSettings
      name="quotations"
      field="validDays"
      title={w.places.quotations}
      label={w.validDays}
      hint={w.validDaysHint}
    />
  )
}

/** How long customers have to pay where nobody says otherwise. */
export function InvoiceSettings() {
  const w = useWords().settings
  return (
    <DaysSettings
      name="invoices"
      field="creditDays"
      title={w.places.invoices}
      label={w.creditDays}
      hint={w.creditDaysHint}
    />
  )
}

type Props = {
  name: 'quotations' | 'invoices'
  field: 'validDays' | 'creditDays'
  title: string
  label: string
  hint: string
}

function DaysSettings({ name, field, title, label, hint }: Props) {
  useSettingsPage(title)
  return (
    <SettingsForm name={name} title={title}>
      {({ values, set, problems }) => {
        const days = (values as Partial<Record<typeof field, number | null>>)[field] ?? null
        return (
          <section className="card">
            <header>
              <h2>{title}</h2>
            </header>
            <div className={classes.body}>
              <DecimalInput
                className={classes.short ?? ''}
                label={label}
                places={0}
                value={days === null ? null : String(days)}
                onChange={(typed) => set(field as never, (typed === null ? null : Number(typed)) as never)}
                {...(problems[field] && { error: problems[field] })}
              />
              <p className="t2">{hint}</p>
            </div>
          </section>
        )
      }}
    </SettingsForm>
  )
}
