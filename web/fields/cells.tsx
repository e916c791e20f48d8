import type { Field, FieldType } from '@kohoi/contract/field'
import type { Money } from '@kohoi/contract/money'
import { recordNouns } from '@kohoi/contract/nouns/index'
import type { ComponentType } from 'react'
import { addressOf, nounOf } from '../api/nouns.ts'
import { isOffered, titleOf, useReferenced } from '../api/references.ts'
import { base } from '../api/request.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Chip } from '../ui/chip.tsx'
import { AppLink } from '../ui/link.tsx'
import { useLabel, useLanguage, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './fields.module.css'

export type CellProps = {
  field: Field
  name: string
  value: unknown /** One line, for tables. */
  line?: boolean | undefined
}

const Text = ({ value, line }: CellProps) => (
  <span className={line ? 'clip' : classes.long} lang="">
    {String(value)}
  </span>
)

const Mail = ({ value, line }: CellProps) => (
  <a className={`${classes.reach} ${line ? 'clip' : ''}`} href={`mailto:${String(value)}`} lang="">
    {String(value)}
  </a>
)
const Phone = ({ value }: CellProps) => (
  <a className={`${classes.reach} num`} href={`tel:${String(value).replace(/[^\d+]/g, '')}`}>
    {String(value)}
  </a>
)

function Address({ value, line }: CellProps) {
  const text = String(value)
  const href = /^https?:\/\//i.test(text) ? text : `https://${text}`
  return (
    <a
      className={`${classes.reach} ${line ? 'clip' : ''}`}
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      lang=""
    >
      {text.replace(/^https?:\/\//i, '')}
    </a>
  )
}

function Number_({ field, value }: CellProps) {
  const format = useFormat()
  const text = String(value)
  // What the server counts are amounts, with the decimals of their currency.
  const decimal = field.readOnly ? format.written(text) : format.decimal(text)
  const shown = field.type === 'percent' ? format.percent(text) : decimal
  return <span className="num">{shown}</span>
}

function Amount({ value }: CellProps) {
  const format = useFormat()
  const money = value as Money
  return (
    <span className="num">
      {format.amount(money)} <span className="t3">{format.unit(money.currency)}</span>
    </span>
  )
}

function DayOrTime({ field, value }: CellProps) {
  const format = useFormat()
  const text = String(value)
  return (
    <time className="num" dateTime={text}>
      {field.type === 'date' ? format.date(text) : format.dateTime(text)}
    </time>
  )
}

function YesNo({ value }: CellProps) {
  const w = useWords()
  return <span className={value ? undefined : 't3'}>{value ? w.common.yes : w.common.no}</span>
}

function Choices({ field, name, value, line }: CellProps) {
  const say = useLabel()
  const format = useFormat()
  const word = (one: unknown) => {
    const option = field.options?.find((known) => known.value === one)
    if (option) return say(option.label)
    return name === 'languages' ? format.languageName(String(one)) : String(one)
  }
  if (!Array.isArray(value)) return <span>{word(value)}</span>
  return (
    <span className={classes.chips} data-line={line || undefined}>
      {value.map((one) => (
        <Chip key={String(one)}>{word(one)}</Chip>
      ))}
    </span>
  )
}

function Country({ value }: CellProps) {
  const format = useFormat()
  return <span>{format.country(String(value))}</span>
}

/** Records that one opens to read; others are settings. */
const hasPage = new Set([...Object.keys(recordNouns), 'deposit', 'invoice', 'adjustmentNote', 'payment'])

/** A person with an avatar, a catalogue entry in its colour, any other record by its name. */
export function ReferenceCell({ entity, id }: { entity: string; id: string }) {
  const { language } = useLanguage()
  const record = useReferenced(entity, id)
  if (record === undefined) return <span className="t3">…</span>
  if (record === null) return <span className="t3">–</span>
  const title = titleOf(record, nounOf(entity), language)
  if (entity === 'user')
    return (
      <span className={classes.who}>
        <Avatar id={record.id} name={title} off={record.active === false} />
        <span className="clip" lang="">
          {title}
        </span>
      </span>
    )
  if (record.color && entity !== 'stage') return <Chip colour={record.color}>{title}</Chip>
  if (hasPage.has(entity))
    return (
      <AppLink className={classes.reach ?? ''} to={addressOf(entity, record.id)} lang="">
        {title}
      </AppLink>
    )
  return (
    <span className="clip" lang="">
      {title}
    </span>
  )
}

function Reference({ field, value }: CellProps) {
  const w = useWords()
  const { language } = useLanguage()
  const record = useReferenced(field.to ?? '', field.offered ? String(value) : null)
  if (record && !isOffered(field, record))
    return <span lang="">{w.fields.noLongerOffered(titleOf(record, nounOf(field.to ?? ''), language))}</span>
  return <ReferenceCell entity={field.to ?? ''} id={String(value)} />
}

/** A file by its name, to be saved. */
export function FileCell({ id }: { id: string }) {
  const file = useReferenced('file', id)
  if (!file) return <span className="t3">{file === null ? '–' : '…'}</span>
  return (
    <a className={classes.reach} href={`${base}/files/${id}/content`} download={file.name} lang="">
      {file.name}
    </a>
  )
}

function References({ field, value, line }: CellProps) {
  return (
    <span className={classes.chips} data-line={line || undefined}>
      {(Array.isArray(value) ? (value as string[]) : []).map((id) => (
        <ReferenceChip key={id} entity={field.to ?? ''} id={id} />
      ))}
    </span>
  )
}

function ReferenceChip({ entity, id }: { entity: string; id: string }) {
  const { language } = useLanguage()
  const record = useReferenced(entity, id)
  if (!record) return null
  return <Chip colour={record.color}>{titleOf(record, nounOf(entity), language)}</Chip>
}

function Structure({ value }: CellProps) {
  const format = useFormat()
  const { line, subdistrict, district, province, postalCode, country } = (value ?? {}) as Record<string, string | null>
  const parts = [line, subdistrict, district, province, postalCode, country ? format.country(country) : null]
  return <span lang="">{parts.filter(Boolean).join(', ')}</span>
}

const Nothing = () => null

/** How each type of field is shown; a type without a cell does not compile. */
const cells: Record<FieldType, ComponentType<CellProps>> = {
  text: Text,
  longText: Text,
  email: Mail,
  phone: Phone,
  url: Address,
  integer: Number_,
  decimal: Number_,
  percent: Number_,
  money: Amount,
  date: DayOrTime,
  dateTime: DayOrTime,
  yesNo: YesNo,
  choice: Choices,
  choices: Choices,
  country: Country,
  reference: Reference,
  references: References,
  file: ({ value }) => <FileCell id={String(value)} />,
  filter: Nothing,
  structure: Structure,
}

/** Which cells stand at the right edge of a column. */
export const isNumeric = (type: FieldType): boolean => ['integer', 'decimal', 'percent', 'money'].includes(type)

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** A field's value for reading, a dash when it is empty: `<FieldCell name="country" field={lead.fields.country} value={record.country} />`. */
export function FieldCell(props: CellProps) {
  const w = useWords()
  const { language } = useLanguage()
  const format = useFormat()
  if (isEmpty(props.value))
    return (
      <span className={classes.none}>
        <span aria-hidden>–</span>
        <span className="sr">{w.common.empty}</span>
      </span>
    )
  if (props.name === 'color') return <Chip colour={String(props.value)}>{String(props.value)}</Chip>
  if (props.field.language) return <span lang={language}>{format.languageName(String(props.value))}</span>
  const Cell = cells[props.field.type]
  return <Cell {...props} />
}
