import type { Operator } from '@kohoi/rules'
import { operatorsOf } from '@kohoi/rules'
import { ActionIcon, Select, Tooltip } from '@mantine/core'
import { IconCopy, IconGripVertical, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import type { RuleProps } from 'react-querybuilder'
import { byTyped } from '../fields/choice-inputs.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { isComplete } from './complete.ts'
import classes from './filters.module.css'
import { focusAdded, movedByKey } from './move-by-key.ts'
import { useDraggedNode } from './node-drag.ts'
import type { BuilderContext } from './rule-builder.tsx'
import { conditionOf } from './tree.ts'
import { takes, ValueInput } from './value-input.tsx'

/**
 * One condition: attribute, logic, value. Dragged by its grip or moved by Alt ↑↓; Enter adds the next one, Ctrl+Enter a group, Backspace in
 * an empty one removes it.
 */
export function BuilderRow({ rule, path, schema, actions, context }: RuleProps) {
  const w = useWords()
  const say = useLabel()
  const { fields, members } = context as BuilderContext
  const of = fields.find(rule.field)
  const gone = fields.gone(rule.field)?.field.label
  const offered = of && !fields.list.includes(of) ? [of, ...fields.list] : fields.list
  const op = rule.operator as Operator
  const parent = path.slice(0, -1)
  const at = path.at(-1) ?? 0
  const row = useRef<HTMLFieldSetElement>(null)
  const { grip, edge } = useDraggedNode(row, { builder: schema.qbId, path, move: actions.moveRule }, true)
  const onKey = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    const target = event.target as HTMLElement
    const listOpen = target.getAttribute('aria-expanded') === 'true'
    if (movedByKey(event, rule.id ?? '', (to) => actions.moveRule(path, to))) return
    if (event.key === 'Enter' && !listOpen && target instanceof HTMLInputElement) {
      event.preventDefault()
      if (event.ctrlKey || event.metaKey) actions.onGroupAdd(schema.createRuleGroup(), parent)
      else {
        actions.onRuleAdd(schema.createRule(), parent)
        focusAdded(row.current?.parentElement?.closest('fieldset'))
      }
    } else if (
      event.key === 'Backspace' &&
      target instanceof HTMLInputElement &&
      target.value === '' &&
      (rule.value === undefined || rule.value === null)
    ) {
      event.preventDefault()
      actions.onRuleRemove(path)
    }
  }
  const change = (name: string) => {
    actions.onPropChange('field', name, path)
  }
  const complete = of !== undefined && isComplete(conditionOf(rule), fields.rules)
  const incomplete = of === undefined ? w.filters.unknownField : complete ? undefined : w.filters.incomplete
  return (
    <fieldset
      ref={row}
      className={classes.row}
      onKeyDown={onKey}
      data-incomplete={incomplete ? true : undefined}
      data-edge={edge ?? undefined}
      data-node={rule.id}
    >
      <legend className="sr">{of ? say(of.field.label) : rule.field}</legend>
      <Tooltip label={`${w.keys.move} (Alt ↑↓)`}>
        <button ref={grip} type="button" className={classes.grip} aria-label={`${w.keys.move} (Alt ↑↓)`}>
          <IconGripVertical size={16} stroke={1.75} aria-hidden />
        </button>
      </Tooltip>
      <Select
        className={classes.attribute ?? ''}
        aria-label={w.filters.attribute}
        searchable
        filter={byTyped}
        allowDeselect={false}
        data={offered.map((one) => ({ value: one.name, label: say(one.field.label) }))}
        value={of ? rule.field : null}
        placeholder={of ? '' : gone ? say(gone) : rule.field}
        nothingFoundMessage={w.fields.nothingFound}
        onChange={(name) => name && change(name)}
      />
      <Select
        className={classes.operator ?? ''}
        aria-label={w.filters.logic}
        allowDeselect={false}
        data={of ? operatorsOf(of.rule.kind).map((one) => ({ value: one, label: w.filters.operators[one] })) : []}
        value={op}
        onChange={(next) => {
          if (!next) return
          actions.onPropChange('operator', next, path)
          if (of && takes(of, next as Operator) !== takes(of, op))
            actions.onPropChange('value', converted(rule.value, takes(of, op), takes(of, next as Operator)), path)
        }}
      />
      <div className={classes.values}>
        {of && (
          <ValueInput
            of={of}
            op={op}
            value={rule.value}
            members={members}
            onChange={(value) => actions.onPropChange('value', value ?? undefined, path)}
          />
        )}
      </div>
      <span className={classes.rowActs}>
        <Tooltip label={w.filters.copyCondition}>
          <ActionIcon
            size={26}
            aria-label={w.filters.copyCondition}
            onClick={() => actions.moveRule(path, [...parent, at + 1], true)}
          >
            <IconCopy size={16} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={w.filters.removeCondition}>
          <ActionIcon size={26} aria-label={w.filters.removeCondition} onClick={() => actions.onRuleRemove(path)}>
            <IconX size={16} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </span>
      {incomplete && (
        <p className={classes.incomplete} role="note">
          {incomplete}
        </p>
      )}
    </fieldset>
  )
}

/** Keeps what was chosen when the logic changes from one value to many and back. */
function converted(value: unknown, from: string, to: string): unknown {
  if (from === 'one' && to === 'many' && value !== undefined && value !== null && typeof value !== 'object')
    return [value]
  if (from === 'many' && to === 'one' && Array.isArray(value)) return value[0]
  if (from === 'one' && to === 'pair' && value !== undefined) return [value, null]
  if (from === 'pair' && to === 'one' && Array.isArray(value)) return value[0]
  return undefined
}
