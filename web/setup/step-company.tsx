import { countries } from '@kohoi/contract/countries'
import { taxIdFits } from '@kohoi/contract/tax-id'
import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { IconCircleCheck, IconWorld } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { DecimalInput } from '../fields/decimal-input.tsx'
import { presentName, zoneChoices } from '../fields/time-zones.ts'
import { languages, ownName, useLanguage, useWords } from '../words/index.tsx'
import { currencies, home, isVatRate, usualVat } from './countries.ts'
import type { Draft } from './draft.ts'
import classes from './first-run.module.css'

type Props = { draft: Draft; problems: Record<string, string>; onChange: (part: Partial<Draft>) => void }

/** Country first: it decides language, currency and time zone, which stay free to change. */
export function StepCompany({ draft, problems, onChange }: Props) {
  const w = useWords()
  const { language } = useLanguage()
  const names = useMemo(() => {
    const country = new Intl.DisplayNames([language], { type: 'region' })
    const currency = new Intl.DisplayNames([language], { type: 'currency' })
    const sorted = countries.map((code) => ({ value: code, label: country.of(code) ?? code }))
    return {
      countries: sorted.sort((a, b) => a.label.localeCompare(b.label, language)),
      currencies: currencies().map((code) => ({ value: code, label: `${code} ${currency.of(code) ?? ''}` })),
    }
  }, [language])
  const year = new Date().getFullYear()
  const zones = useMemo(() => zoneChoices(), [])
  const other = draft.country !== 'TH' && draft.country !== 'VN'
  const cards = [
    { code: 'TH', name: 'ประเทศไทย', lang: 'th', hint: 'บาท · ภาษีมูลค่าเพิ่ม 7 %', place: home.TH },
    { code: 'VN', name: 'Việt Nam', lang: 'vi', hint: '₫ · Thuế GTGT 10 %', place: home.VN },
  ]
  return (
    <>
      <fieldset className={classes.countries}>
        <legend className={classes.legend}>{w.setup.country}</legend>
        {cards.map(({ code, name, lang, hint, place }) => (
          <Card
            key={code}
            mark={code}
            name={name}
            lang={lang}
            hint={hint}
            on={draft.country === code}
            onChoose={() => onChange({ ...place, vatRate: usualVat(code), buddhistYears: false })}
          />
        ))}
        <Card
          mark={<IconWorld size={18} stroke={1.75} aria-hidden />}
          name={w.setup.otherCountry}
          hint={w.setup.otherCountryHint}
          on={other}
          onChoose={() =>
            onChange({
              country: '',
              vatRate: '',
              buddhistYears: false,
              currency: 'USD',
              language: 'en',
              timeZone: presentName(Intl.DateTimeFormat().resolvedOptions().timeZone),
            })
          }
        />
      </fieldset>
      <div className={`card ${classes.fields}`}>
        <TextInput
          className={classes.wide ?? ''}
          label={w.setup.companyName}
          required
          autoComplete="organization"
          value={draft.workspaceName}
          onChange={(event) => onChange({ workspaceName: event.currentTarget.value })}
          error={problems.workspaceName}
        />
        {other && (
          <Select
            className={classes.wide ?? ''}
            label={w.setup.country}
            required
            searchable
            data={names.countries}
            value={draft.country || null}
            onChange={(country) => onChange({ country: country ?? '' })}
            error={problems.country}
            nothingFoundMessage={w.fields.nothingFound}
          />
        )}
        <Select
          label={w.setup.currency}
          required
          searchable
          allowDeselect={false}
          data={names.currencies}
          value={draft.currency}
          onChange={(currency) => currency && onChange({ currency })}
          error={problems.currency}
          nothingFoundMessage={w.fields.nothingFound}
        />
        <Select
          label={w.setup.timeZone}
          required
          searchable
          allowDeselect={false}
          data={zones}
          value={draft.timeZone}
          onChange={(timeZone) => timeZone && onChange({ timeZone })}
          error={problems.timeZone}
          nothingFoundMessage={w.fields.nothingFound}
        />
        <TaxId draft={draft} onChange={onChange} />
        <DecimalInput
          label={w.setup.vatRate}
          places={2}
          error={isVatRate(draft.vatRate) ? undefined : w.setup.vatRateWrong}
          rightSection={<span className="t3">%</span>}
          value={draft.vatRate || null}
          onChange={(vatRate) => onChange({ vatRate: vatRate ?? '' })}
        />
        <Select
          label={w.setup.language}
          description={w.setup.languageHint}
          required
          allowDeselect={false}
          data={languages.map((one) => ({ value: one, label: ownName[one] }))}
          value={draft.language}
          onChange={(chosen) => chosen && onChange({ language: chosen })}
          error={problems.language}
        />
        <div>
          <p className="mantine-InputWrapper-label" aria-hidden>
            {w.profile.years}
          </p>
          <SegmentedControl
            aria-label={w.profile.years}
            value={draft.buddhistYears ? 'be' : 'ad'}
            onChange={(years) => onChange({ buddhistYears: years === 'be' })}
            data={[
              { value: 'be', label: w.profile.buddhist(String(year + 543)) },
              { value: 'ad', label: w.profile.gregorian(String(year)) },
            ]}
          />
        </div>
      </div>
    </>
  )
}

/** The number is looked at while one types; the green word comes only when its check digit fits. */
function TaxId({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const w = useWords()
  const fits = taxIdFits(draft.country, draft.taxId)
  return (
    <div>
      <TextInput
        label={w.setup.taxId}
        value={draft.taxId}
        maxLength={20}
        onChange={(event) => onChange({ taxId: event.currentTarget.value })}
        rightSection={fits ? <IconCircleCheck size={18} stroke={1.75} color="var(--success)" aria-hidden /> : undefined}
      />
      <p className={classes.fits} data-fits={fits ?? undefined} aria-live="polite">
        {fits === true ? w.setup.taxIdFits : fits === false ? w.setup.taxIdWrong : w.setup.taxIdLater}
      </p>
    </div>
  )
}

type CardProps = { mark: ReactNode; name: string; lang?: string; hint: string; on: boolean; onChoose: () => void }

function Card({ mark, name, lang, hint, on, onChoose }: CardProps) {
  return (
    <label className={classes.country} data-on={on || undefined}>
      <input type="radio" name="country" checked={on} onChange={onChoose} />
      <span className={classes.code}>{mark}</span>
      <span lang={lang}>
        <b>{name}</b>
        <small>{hint}</small>
      </span>
      {on ? (
        <IconCircleCheck className={classes.tick} size={20} stroke={1.75} aria-hidden />
      ) : (
        <i className={classes.radio} />
      )}
    </label>
  )
}
