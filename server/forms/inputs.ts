import { countries, countryName, type Field, type FieldType, type Language } from '@kohoi/contract'
import type { Config } from '../db/config.ts'
import { type Html, html } from '../http/html.ts'
import { currencyOf } from '../records/surroundings.ts'
import { words } from './words.ts'

/** One field of a form as it is shown. */
export type Shown = {
  name: string
  field: Field
  language: Language
  config: Config
  /** What was typed before. */
  texts: readonly string[]
  message: string | null
  demanded: boolean
  /** The first to be mended takes the cursor. */
  first: boolean
}

/** A field with label, help and message, tied together for screen readers. */
export function fieldInput(shown: Shown): Html {
  const { name, field, language, message, demanded } = shown
  const label =
    field.type === 'money' ? `${field.label[language]} (${currencyOf(shown.config)})` : field.label[language]
  const mark = demanded ? html` <span class="required">(${words.required[language]})</span>` : null
  const about = [
    field.help ? html`<p class="help" id="${name}-help">${field.help[language]}</p>` : null,
    message ? html`<p class="message" id="${name}-message">${message}</p>` : null,
  ]
  if (field.type === 'choices')
    return html`<fieldset id="${name}"${described(shown)}><legend>${label}${mark}</legend>${about}${boxes(shown)}</fieldset>`
  if (field.type === 'yesNo')
    return html`<div class="field">${about}<label class="box">${inputs.yesNo(shown)} ${label}${mark}</label></div>`
  return html`<div class="field"><label for="${name}">${label}${mark}</label>${about}${inputs[field.type](shown)}</div>`
}

type Input = (shown: Shown) => Html

const describedBy = ({ name, field, message }: Shown): string =>
  [field.help ? `${name}-help` : '', message ? `${name}-message` : ''].filter(Boolean).join(' ')

const described = (shown: Shown): Html =>
  html`${describedBy(shown) ? html` aria-describedby="${describedBy(shown)}"` : null}${shown.message ? html` aria-invalid="true"` : null}`

/** What every input has: its name, its state, and the browser's help in filling it. */
const common = (shown: Shown): Html => {
  const autocomplete = filling[shown.name]
  return html` id="${shown.name}" name="${shown.name}"${shown.demanded ? html` required` : null}${shown.first ? html` autofocus` : null}${
    autocomplete ? html` autocomplete="${autocomplete}"` : null
  }${described(shown)}`
}

const filling: Readonly<Record<string, string>> = {
  name: 'name',
  contactName: 'name',
  companyName: 'organization',
  jobTitle: 'organization-title',
  email: 'email',
  phone: 'tel',
  website: 'url',
  country: 'country',
  province: 'address-level1',
  city: 'address-level2',
}

const line =
  (type: string, mode?: string): Input =>
  (shown) =>
    html`<input type="${type}"${mode ? html` inputmode="${mode}"` : null}${common(shown)} value="${shown.texts[0] ?? ''}" maxlength="${shown.field.type === 'text' || shown.field.type === 'email' || shown.field.type === 'phone' ? (shown.field.max ?? 500) : 500}">`

const select = (shown: Shown, options: readonly { value: string; label: string }[]): Html =>
  html`<select${common(shown)}><option value="">${words.choose[shown.language]}</option>${options.map(
    ({ value, label }) =>
      html`<option value="${value}"${value === shown.texts[0] ? html` selected` : null}>${label}</option>`,
  )}</select>`

const optionsOf = ({ field, language }: Shown) =>
  (field.options ?? []).map((option) => ({ value: option.value, label: option.label[language] }))

const boxes = (shown: Shown): Html =>
  html`${optionsOf(shown).map(
    ({ value, label }) =>
      html`<label class="box"><input type="checkbox" name="${shown.name}" value="${value}"${shown.texts.includes(value) ? html` checked` : null}> ${label}</label>`,
  )}`

/** Entries of the catalogue a reference leads to. */
function entries({ field, config, language }: Shown): { value: string; label: string }[] {
  const list = config.list((field.to ?? '') as 'need')
  return list
    .filter((entry) => entry.active)
    .map((entry) => ({ value: entry.id, label: entry.names?.[language] || entry.name }))
}

const byCountry = ({ language }: Shown) =>
  countries
    .map((value) => ({ value, label: countryName(value, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language))

const none: Input = () => html``

const inputs: Record<FieldType, Input> = {
  text: line('text'),
  longText: (shown) =>
    html`<textarea${common(shown)} rows="4" maxlength="${shown.field.max ?? 20_000}">
${shown.texts[0] ?? ''}</textarea>`,
  email: line('email'),
  phone: line('tel'),
  url: line('text', 'url'),
  integer: line('text', 'numeric'),
  decimal: line('text', 'decimal'),
  percent: line('text', 'decimal'),
  money: line('text', 'decimal'),
  date: line('date'),
  dateTime: line('datetime-local'),
  yesNo: (shown) =>
    html`<input type="checkbox"${common(shown)} value="yes"${shown.texts.length ? html` checked` : null}>`,
  choice: (shown) => select(shown, optionsOf(shown)),
  choices: boxes,
  country: (shown) => select(shown, byCountry(shown)),
  reference: (shown) => select(shown, entries(shown)),
  references: none,
  file: none,
  filter: none,
  structure: none,
}
