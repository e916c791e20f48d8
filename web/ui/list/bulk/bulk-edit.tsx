import type { Field, Fields } from '@kohoi/contract/field'
import type { Noun } from '@kohoi/contract/noun'
import { Button, Modal, SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import { useCustomFields } from '../../../fields/custom.ts'
import { FieldInput } from '../../../fields/inputs.tsx'
import { useLabel, useWords } from '../../../words/index.tsx'
import classes from '../list-page.module.css'
import type { Change, Way } from './change.ts'

/** Fields that must be given along with a value, by their names: a failed lead says why. */
export type Needs = (field: string, value: unknown) => readonly string[]

type Props = {
  noun: Noun
  count: number
  needs?: Needs | undefined
  onClose: () => void
  onApply: (change: Change) => void
}

/** What is changed most often in many records at once. */
const often = ['ownerId', 'teamId', 'stageId', 'statusId', 'processingStepId', 'priorityId', 'tagIds']
const several = new Set<Field['type']>(['references', 'choices'])
const isMissing = (value: unknown) => value === null || value === undefined || value === ''

/** One field, one new value, for all ticked records. */
export function BulkEdit({ noun, count, needs = () => [], onClose, onApply }: Props) {
  const w = useWords()
  const say = useLabel()
  const fields = useChangeable(noun)
  const [name, setName] = useState<string | null>(null)
  const [way, setWay] = useState<Way>('set')
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({})
  const field = name ? fields[name] : undefined
  const value = name ? (values[name] ?? null) : null
  const many = field !== undefined && several.has(field.type)
  const along = name ? needs(name, value).filter((one) => fields[one]) : []
  const ready =
    field !== undefined &&
    !(field.required && isMissing(value)) &&
    !(way !== 'set' && !(Array.isArray(value) && value.length > 0)) &&
    along.every((one) => !isMissing(values[one]))
  const group = (names: readonly string[]) =>
    names.flatMap((one) => (fields[one] ? [{ value: one, label: say(fields[one].label) }] : []))
  const usual = often.filter((one) => fields[one])
  const rest = Object.keys(fields).filter((one) => !usual.includes(one))
  const choose = (next: string | null) => {
    setName(next)
    setWay(next && fields[next] && several.has(fields[next].type) ? 'add' : 'set')
    setValues(next && fields[next]?.type === 'yesNo' ? { [next]: false } : {})
  }
  const input = (one: string, required = false) => {
    const of = fields[one]
    if (!of) return null
    return (
      <FieldInput
        key={one}
        name={one}
        field={of}
        {...(one === name && { label: w.list.bulkValue })}
        required={required || of.required}
        value={values[one] ?? null}
        record={values}
        onChange={(next) => setValues({ ...values, [one]: next })}
      />
    )
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={w.list.bulkEditTitle(count)}
      closeButtonProps={{ 'aria-label': w.common.close }}
    >
      <form
        className={classes.bulkForm}
        onSubmit={(event) => {
          event.preventDefault()
          if (!ready || !name) return
          onApply([
            { name, way, value },
            ...along.map((one) => ({ name: one, way: 'set' as const, value: values[one] })),
          ])
        }}
      >
        <Select
          data-autofocus
          label={w.list.bulkField}
          searchable
          data={[
            ...(usual.length > 0 ? [{ group: w.list.bulkOften, items: group(usual) }] : []),
            { group: w.list.bulkOther, items: group(rest) },
          ]}
          value={name}
          nothingFoundMessage={w.fields.nothingFound}
          onChange={choose}
        />
        {many && (
          <SegmentedControl
            aria-label={w.list.bulkWay}
            value={way}
            onChange={(next) => setWay(next as Way)}
            data={(['add', 'remove', 'set'] as const).map((one) => ({ value: one, label: w.list.bulkWays[one] }))}
          />
        )}
        {name && input(name)}
        {along.map((one) => input(one, true))}
        <div className={classes.bulkActs}>
          <Button type="submit" disabled={!ready}>
            {w.list.bulkEditTitle(count)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {w.common.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

/** Every field one may write, the company's own among them; not the name, which tells records apart. */
function useChangeable(noun: Noun): Fields {
  const custom = useCustomFields(noun.name, noun.custom === true)
  const own = Object.entries(noun.fields).filter(
    ([name, field]) =>
      !field.readOnly && !field.hidden && !['structure', 'filter', 'file'].includes(field.type) && name !== noun.title,
  )
  return { ...Object.fromEntries(own), ...custom.fields }
}
