import type { Field } from '@kohoi/contract/field'
import { type MemberValue, type Operator, operators, type Span } from '@kohoi/rules'
import { Button, Menu, SegmentedControl, Select, TagsInput } from '@mantine/core'
import { IconUserStar } from '@tabler/icons-react'
import { DecimalInput } from '../fields/decimal-input.tsx'
import { FieldInput } from '../fields/inputs.tsx'
import { Chip } from '../ui/chip.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import classes from './filters.module.css'
import type { FilterField } from './use-filter-fields.ts'

type Props = {
  of: FilterField
  op: Operator
  value: unknown
  onChange: (value: unknown) => void
  error?: string | undefined
  /** A member's rule may name the member's own languages or region. */
  members?: boolean | undefined
}

const wildcards = new Set<Operator>(['isLike', 'isNotLike'])
const patterns = new Set<Operator>(['contains', 'doesNotContain', 'startsWith', 'endsWith', ...wildcards])

/** What an operator of a field takes: `nothing`, `one`, `many`, a `pair` or a `span`. */
export function takes({ rule }: FilterField, op: Operator) {
  return (
    (operators[rule.kind] as Partial<Record<Operator, { takes: 'nothing' | 'one' | 'many' | 'pair' | 'span' }>>)[op]
      ?.takes ?? 'one'
  )
}

/** The value of a condition: the input of its field, or two of them, or many, or a span of time. */
export function ValueInput(props: Props) {
  const { of, op, value, onChange, members } = props
  const kind = takes(of, op)
  if (kind === 'nothing') return null
  if (kind === 'span') return <SpanInput value={value as Span | null} onChange={onChange} />
  if (kind === 'pair') return <PairInput {...props} />
  const own = value as MemberValue | null
  const isOwn = typeof own === 'object' && own !== null && 'member' in own
  return (
    <div className={classes.value}>
      {isOwn ? <OwnValue value={own} /> : kind === 'many' ? <ManyInput {...props} /> : <OneInput {...props} />}
      {members && <MemberMenu own={isOwn} onChange={onChange} />}
    </div>
  )
}

/** The field as a condition sees it: one line, no help, nothing required. */
function asked({ field }: FilterField, op: Operator): Field {
  const { type, label, options, to, language } = field
  const line =
    type === 'longText' || type === 'email' || type === 'url' || type === 'phone' || patterns.has(op) ? 'text' : type
  // Conditions on a moment name days.
  const shown = line === 'dateTime' ? 'date' : line
  return {
    type: shown,
    label,
    ...(options && { options }),
    ...(to && { to }),
    ...(language && !patterns.has(op) && { language }),
  }
}

function OneInput({ of, op, value, onChange, error }: Props) {
  const w = useWords()
  const field = asked(of, op)
  if (field.type === 'yesNo')
    return (
      <SegmentedControl
        aria-label={w.filters.value}
        value={value === false ? 'no' : 'yes'}
        onChange={(next) => onChange(next === 'yes')}
        data={[
          { value: 'yes', label: w.common.yes },
          { value: 'no', label: w.common.no },
        ]}
      />
    )
  const name = patterns.has(op) ? 'pattern' : of.name
  return (
    <FieldInput
      name={name}
      field={field}
      label={w.filters.value}
      bare
      help={wildcards.has(op) ? w.filters.wildcards : undefined}
      value={value ?? null}
      onChange={onChange}
      error={error}
    />
  )
}

function ManyInput({ of, op, value, onChange, error }: Props) {
  const w = useWords()
  const say = useLabel()
  const { field, rule } = of
  const list = Array.isArray(value) ? (value as string[]) : []
  const common = { label: w.filters.value, bare: true, error, onChange }
  if (field.to)
    return (
      <FieldInput
        {...common}
        name={of.name}
        field={{ type: 'references', label: field.label, to: field.to }}
        value={list}
      />
    )
  if (field.type === 'country')
    return <FieldInput {...common} name="countries" field={{ type: 'choices', label: field.label }} value={list} />
  if (of.name === 'languages' || field.language)
    return <FieldInput {...common} name="languages" field={{ type: 'choices', label: field.label }} value={list} />
  if (rule.options)
    return (
      <FieldInput
        {...common}
        name="many"
        field={{ type: 'choices', label: field.label, options: rule.options }}
        value={list}
      />
    )
  return (
    <TagsInput
      aria-label={`${say(field.label)}, ${op}`}
      lang=""
      value={list}
      onChange={onChange}
      {...(error && { error })}
      splitChars={[',', ';']}
      clearable
    />
  )
}

function PairInput(props: Props) {
  const w = useWords()
  const { value, onChange, of, op, error } = props
  const [low, high] = Array.isArray(value) ? (value as unknown[]) : [null, null]
  const field = asked(of, op)
  const one = (at: 0 | 1) => (
    <FieldInput
      name={of.name}
      field={field}
      label={at === 0 ? w.filters.from : w.filters.to}
      bare
      error={at === 0 ? error : undefined}
      value={(at === 0 ? low : high) ?? null}
      onChange={(next) => onChange(at === 0 ? [next, high ?? null] : [low ?? null, next])}
    />
  )
  return (
    <div className={classes.pair}>
      {one(0)}
      <span className="t3">{w.filters.and}</span>
      {one(1)}
    </div>
  )
}

const units = ['minutes', 'hours', 'days', 'weeks', 'months'] as const

function SpanInput({ value, onChange }: { value: Span | null; onChange: (value: unknown) => void }) {
  const w = useWords()
  const unit = value?.unit ?? 'days'
  return (
    <div className={classes.span}>
      <DecimalInput
        aria-label={w.filters.value}
        places={0}
        value={value?.value ? String(value.value) : null}
        onChange={(typed) => onChange({ value: typed === null ? 0 : Number(typed), unit })}
      />
      <Select
        aria-label={w.filters.units[unit]}
        allowDeselect={false}
        data={units.map((one) => ({ value: one, label: w.filters.units[one] }))}
        value={unit}
        onChange={(next) => next && onChange({ value: value?.value ?? 0, unit: next })}
      />
    </div>
  )
}

function OwnValue({ value }: { value: MemberValue }) {
  const w = useWords()
  return <Chip look="info">{value.member === 'region' ? w.filters.memberRegion : w.filters.memberLanguages}</Chip>
}

function MemberMenu({ own, onChange }: { own: boolean; onChange: (value: unknown) => void }) {
  const w = useWords()
  return (
    <Menu>
      <Menu.Target>
        <Button variant="subtle" px={8} aria-label={w.filters.memberOwn} title={w.filters.memberOwn}>
          <IconUserStar size={16} stroke={1.75} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onChange({ member: 'languages' })}>{w.filters.memberLanguages}</Menu.Item>
        <Menu.Item onClick={() => onChange({ member: 'region' })}>{w.filters.memberRegion}</Menu.Item>
        {own && <Menu.Item onClick={() => onChange(undefined)}>{w.filters.fixedValue}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}
