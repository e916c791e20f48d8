import { ColorInput, MultiSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useLanguage, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { byTyped, Picker } from './choice-inputs.tsx'
import { type FieldInputProps, wrap } from './input-props.ts'
import { presentName, zoneChoices } from './time-zones.ts'

const swatches = ['#0b7069', '#2f9e52', '#c4830a', '#d4380d', '#c5322d', '#7a2e8e', '#2a62b8', '#4c5a56']
/** ISO 639-1 languages spoken in trade with Thailand and Vietnam first, then the rest Intl can name. */
const tongues =
  'th vi en zh ja ko lo km my ms id fr de es ru ar hi ta pt it nl pl sv da no fi cs hu ro bg el tr uk he fa bn ur pa gu te mr ml kn si ne tl sw'.split(
    ' ',
  )

/** A colour by hand or from the palette; gives `#rrggbb`. */
export function ColourField(props: FieldInputProps) {
  const { value, onChange } = props
  return (
    <ColorInput
      {...wrap(props)}
      format="hex"
      swatches={swatches}
      swatchesPerRow={8}
      value={typeof value === 'string' ? value : ''}
      onChange={(colour) => onChange(colour || null)}
      eyeDropperButtonProps={{ 'aria-label': props.label }}
    />
  )
}

/** Languages a person speaks, by their names; gives codes (`en`, `fr`). */
export function LanguagesField(props: FieldInputProps) {
  const w = useWords()
  const data = useTongues()
  const { value, onChange } = props
  const chosen = Array.isArray(value) ? (value as string[]) : []
  const known = new Set(data.map((one) => one.value))
  return (
    <MultiSelect
      {...wrap(props)}
      data={[...data, ...chosen.filter((code) => !known.has(code)).map((code) => ({ value: code, label: code }))]}
      value={chosen}
      onChange={onChange}
      searchable
      hidePickedOptions
      filter={byTyped}
      clearable
      clearButtonProps={{ 'aria-label': `${w.fields.clear}: ${props.label}` }}
      nothingFoundMessage={w.fields.nothingFound}
    />
  )
}

/** One language of a customer. */
export function LanguageField(props: FieldInputProps) {
  const data = useTongues()
  const value = typeof props.value === 'string' ? props.value : null
  const shown = value && !data.some((one) => one.value === value) ? [...data, { value, label: value }] : data
  return <Picker props={props} data={shown} value={value} onChange={props.onChange} />
}

export function CurrencyField(props: FieldInputProps) {
  const format = useFormat()
  const data = useMemo(
    () =>
      Intl.supportedValuesOf('currency').map((code) => ({ value: code, label: `${code} ${format.currency(code)}` })),
    [format],
  )
  return <Picker props={props} data={data} value={props.value} onChange={props.onChange} />
}

export function TimeZoneField(props: FieldInputProps) {
  const data = useMemo(() => zoneChoices(), [])
  const value = typeof props.value === 'string' ? presentName(props.value) : null
  const shown = value && !data.some((zone) => zone.value === value) ? [...data, { value, label: value }] : data
  return <Picker props={props} data={shown} value={value} onChange={props.onChange} />
}

function useTongues() {
  const { language } = useLanguage()
  const format = useFormat()
  return useMemo(
    () =>
      tongues
        .map((code) => ({ value: code, label: format.languageName(code) }))
        .sort(
          (a, b) => tongues.indexOf(a.value) - tongues.indexOf(b.value) || a.label.localeCompare(b.label, language),
        ),
    [format, language],
  )
}
