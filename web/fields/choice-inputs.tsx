import { countries } from '@kohoi/contract/countries'
import { quickFold } from '@kohoi/contract/quick-fold'
import { MultiSelect, type OptionsFilter, Select, Switch } from '@mantine/core'
import { useMemo } from 'react'
import { useLabel, useLanguage, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { type FieldInputProps, wrap } from './input-props.ts'

/** One of a closed list. */
export function ChoiceField(props: FieldInputProps) {
  const say = useLabel()
  const { field, value, onChange } = props
  return (
    <Picker
      props={props}
      value={value}
      onChange={onChange}
      data={(field.options ?? []).map((one) => ({ value: one.value, label: say(one.label) }))}
    />
  )
}

/** Several of a closed list. */
export function ChoicesField(props: FieldInputProps) {
  const w = useWords()
  const say = useLabel()
  const { field, value, onChange } = props
  return (
    <MultiSelect
      {...wrap(props)}
      data={(field.options ?? []).map((one) => ({ value: one.value, label: say(one.label) }))}
      value={Array.isArray(value) ? (value as string[]) : []}
      onChange={onChange}
      placeholder={Array.isArray(value) && value.length > 0 ? '' : w.fields.choose}
      searchable
      clearable
      hidePickedOptions
      filter={byTyped}
      clearButtonProps={{ 'aria-label': `${w.fields.clear}: ${props.label}` }}
      nothingFoundMessage={w.fields.nothingFound}
    />
  )
}

export function YesNoField(props: FieldInputProps) {
  const { label, name, value, onChange, disabled, error, help, bare, autoFocus } = props
  return (
    <Switch
      name={name}
      {...(bare ? { 'aria-label': label } : { label })}
      {...(error && { error })}
      {...(help && { description: help })}
      {...(autoFocus && { autoFocus: true })}
      disabled={disabled ?? false}
      checked={value === true}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}

/** Several countries by their names; gives codes. */
export function CountriesField(props: FieldInputProps) {
  const w = useWords()
  const data = useCountries()
  const { value, onChange } = props
  return (
    <MultiSelect
      {...wrap(props)}
      data={data}
      value={Array.isArray(value) ? (value as string[]) : []}
      onChange={onChange}
      placeholder={Array.isArray(value) && value.length > 0 ? '' : w.fields.choose}
      searchable
      hidePickedOptions
      clearable
      clearButtonProps={{ 'aria-label': `${w.fields.clear}: ${props.label}` }}
      nothingFoundMessage={w.fields.nothingFound}
      limit={100}
      filter={byTyped}
    />
  )
}

/** A country by its name in the reader's language; the English name and the code find it too. */
export function CountryField(props: FieldInputProps) {
  return <Picker props={props} value={props.value} onChange={props.onChange} data={useCountries()} />
}

function useCountries(): Choice[] {
  const { language } = useLanguage()
  const format = useFormat()
  return useMemo(() => {
    const english = new Intl.DisplayNames(['en'], { type: 'region' })
    return countries
      .map((code) => ({ value: code, label: format.country(code), also: `${english.of(code)} ${code}` }))
      .sort((a, b) => a.label.localeCompare(b.label, language))
  }, [format, language])
}

/** For every select: what is typed is looked for without its marks, so that "so nhan vien" finds "Số nhân viên". */
export const byTyped: OptionsFilter = ({ options, search }) => {
  const wanted = quickFold(search)
  return (options as Choice[]).filter(({ label, also }) => quickFold(`${label} ${also ?? ''}`).includes(wanted))
}

type Choice = { value: string; label: string; also?: string }

/** A searchable select; what is typed is also looked up in `also`. */
export function Picker({
  props,
  data,
  value,
  onChange,
}: {
  props: FieldInputProps
  data: Choice[]
  value: unknown
  onChange: (value: unknown) => void
}) {
  const w = useWords()
  return (
    <Select
      {...wrap(props)}
      data={data}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
      searchable={data.length > 7}
      clearable={!props.required}
      allowDeselect={!props.required}
      placeholder={w.fields.choose}
      nothingFoundMessage={w.fields.nothingFound}
      clearButtonProps={{ 'aria-label': `${w.fields.clear}: ${props.label}` }}
      limit={100}
      filter={byTyped}
    />
  )
}
