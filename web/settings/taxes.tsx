import { countryName } from '@kohoi/contract/countries'
import { taxPointElsewhere, taxPoints } from '@kohoi/contract/tax-points'
import type { VatRate } from '@kohoi/contract/vat-rates'
import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useCompany } from '../api/company.ts'
import { FieldInput } from '../fields/inputs.tsx'
import { useSteadyKeys } from '../ui/steady-keys.ts'
import { useLanguage, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './settings.module.css'
import { SettingsForm } from './settings-form.tsx'
import { useSettingsPage } from './settings-page.ts'

/** Which VAT documents propose, and when the law wants a tax invoice. */
export function TaxSettings() {
  const w = useWords()
  const t = w.documents.taxes
  useSettingsPage(w.settings.places.taxes)
  return (
    <SettingsForm name="taxes" title={w.settings.places.taxes}>
      {({ values, set, problems }) => (
        <>
          <section className="card">
            <header>
              <h2>{t.rate}</h2>
            </header>
            <div className={classes.body}>
              <p className="t2">{t.text}</p>
              <Rates
                rates={(values.rates ?? []) as readonly VatRate[]}
                problems={problems}
                onChange={(rates) => set('rates', rates)}
              />
            </div>
          </section>
          <TaxPoints />
        </>
      )}
    </SettingsForm>
  )
}

type Props = {
  rates: readonly VatRate[]
  problems: Readonly<Record<string, string>>
  onChange: (rates: VatRate[]) => void
}

function Rates({ rates, problems, onChange }: Props) {
  const t = useWords().documents.taxes
  const company = useCompany()
  const today = useFormat().isoDay(new Date().toISOString())
  const keys = useSteadyKeys(rates.length)
  const change = (at: number, part: Partial<VatRate>) =>
    onChange(rates.map((rate, i) => (i === at ? { ...rate, ...part } : rate)))
  const input = (at: number, name: keyof VatRate, type: 'country' | 'percent' | 'date') => (
    <FieldInput
      name={`rates.${at}.${name}`}
      field={{ type, label: { en: t[labels[name]], th: t[labels[name]], vi: t[labels[name]] } }}
      label={t[labels[name]]}
      {...(name === 'rate' && { help: t.rateHint })}
      value={rates[at]?.[name] ?? null}
      error={problems[`rates.${at}.${name}`]}
      onChange={(value) => change(at, { [name]: value })}
    />
  )
  return (
    <>
      {rates.map((rate, at) => (
        <fieldset key={keys.of(at)} className={classes.rate} aria-label={`${t.rate} ${at + 1}: ${rate.country}`}>
          {input(at, 'country', 'country')}
          {input(at, 'rate', 'percent')}
          {input(at, 'from', 'date')}
          {input(at, 'to', 'date')}
          <ActionIcon
            size={34}
            aria-label={t.remove}
            onClick={() => {
              keys.remove(at)
              onChange(rates.filter((_, i) => i !== at))
            }}
          >
            <IconTrash size={16} stroke={1.75} />
          </ActionIcon>
        </fieldset>
      ))}
      <Button
        variant="default"
        w="fit-content"
        leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
        onClick={() => onChange([...rates, { country: company?.country ?? 'TH', rate: '0', from: today, to: null }])}
      >
        {t.add}
      </Button>
    </>
  )
}

const labels = { country: 'country', rate: 'rate', from: 'from', to: 'to' } as const

function TaxPoints() {
  const t = useWords().documents.taxes
  const { language } = useLanguage()
  const rows = [
    ...Object.entries(taxPoints).map(([country, point]) => ({ name: countryName(country, language), point })),
    { name: t.elsewhere, point: taxPointElsewhere },
  ]
  return (
    <section className="card">
      <header>
        <h2>{t.points}</h2>
      </header>
      <div className={classes.body}>
        <p className="t2">{t.pointsText}</p>
        <dl className={classes.points}>
          {rows.flatMap(({ name, point }) =>
            (['goods', 'service'] as const).map((kind) => (
              <div key={`${name} ${kind}`}>
                <dt>
                  {name}: {t[kind]}
                </dt>
                <dd>{t.deposit[`${point.deposit.includes(kind)}`]}</dd>
                <dd>{t.bill[point.payment.includes(kind) ? 'payment' : 'issue']}</dd>
              </div>
            )),
          )}
        </dl>
      </div>
    </section>
  )
}
