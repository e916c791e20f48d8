import type { FieldType } from '@kohoi/contract/field'
import { Skeleton } from '@mantine/core'
import { type ComponentType, lazy, Suspense } from 'react'
import { useLabel } from '../words/index.tsx'
import { ChoiceField, ChoicesField, CountriesField, CountryField, YesNoField } from './choice-inputs.tsx'
import { DateField, DateTimeField } from './date-inputs.tsx'
import { FileField } from './file-input.tsx'
import type { FieldInputProps } from './input-props.ts'
import { DecimalField, IntegerField, MoneyField, PercentField } from './number-inputs.tsx'
import { PictureField } from './picture-input.tsx'
import { ReferenceField, ReferencesField } from './reference-inputs.tsx'
import { ColourField, CurrencyField, LanguageField, LanguagesField, TimeZoneField } from './special-inputs.tsx'
import { AddressField } from './structure-input.tsx'
import { LongTextField, TextField } from './text-inputs.tsx'

const FilterField = lazy(async () => ({ default: (await import('../filters/filter-field.tsx')).FilterField }))

/** The input of each type of field; a type without one does not compile. */
const inputs: Record<FieldType, ComponentType<FieldInputProps>> = {
  text: TextField,
  longText: LongTextField,
  email: TextField,
  phone: TextField,
  url: TextField,
  integer: IntegerField,
  decimal: DecimalField,
  percent: PercentField,
  money: MoneyField,
  date: DateField,
  dateTime: DateTimeField,
  yesNo: YesNoField,
  choice: ChoiceField,
  choices: ChoicesField,
  country: CountryField,
  reference: ReferenceField,
  references: ReferencesField,
  file: FileField,
  filter: FilterField,
  structure: AddressField,
}

/** Texts with a meaning of their own, by the name they bear in every record. */
const byName: Readonly<Record<string, ComponentType<FieldInputProps>>> = {
  color: ColourField,
  countries: CountriesField,
  languages: LanguagesField,
  currency: CurrencyField,
  timeZone: TimeZoneField,
  logoId: PictureField,
  signatureId: PictureField,
}

function inputOf(name: string, field: FieldInputProps['field']): ComponentType<FieldInputProps> {
  if (Object.hasOwn(byName, name)) return byName[name] ?? inputs[field.type]
  if (field.language) return LanguageField
  return inputs[field.type]
}

/** The right input for a field: `<FieldInput name="country" field={lead.fields.country} value={…} onChange={…} />`. */
export function FieldInput(props: Omit<FieldInputProps, 'label'> & { label?: string }) {
  const say = useLabel()
  const Input = inputOf(props.name, props.field)
  return (
    <Suspense fallback={<Skeleton height={34} aria-busy />}>
      <Input
        {...props}
        label={props.label ?? say(props.field.label)}
        required={props.required ?? props.field.required}
        help={props.help ?? (props.field.help && say(props.field.help))}
      />
    </Suspense>
  )
}
