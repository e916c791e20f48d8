import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core'
import { IconCopy, IconFolderPlus, IconGripVertical, IconPlus, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import type { RuleGroupProps, RuleGroupType, RuleType } from 'react-querybuilder'
import { useWords } from '../words/index.tsx'
import { BuilderRow } from './builder-row.tsx'
import classes from './filters.module.css'
import { focusAdded, movedByKey } from './move-by-key.ts'
import { useDraggedNode, useDropInto } from './node-drag.ts'
import { isGroup } from './tree.ts'

/** A group of conditions: all, any, or not; groups stand inside of groups to any depth. */
export function BuilderGroup(props: RuleGroupProps) {
  const { path, schema, actions, translations, context } = props
  const w = useWords()
  const group = props.ruleGroup as RuleGroupType
  const inner = path.length > 0
  const any = group.combinator === 'or'
  const element = useRef<HTMLFieldSetElement>(null)
  const node = { builder: schema.qbId, path, move: actions.moveRule }
  const { grip } = useDraggedNode(element, node, false)
  const over = useDropInto(element, node, group.rules.length)
  const [parent, at] = [path.slice(0, -1), path.at(-1) ?? 0]
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (inner) movedByKey(event, group.id ?? '', (to) => actions.moveRule(path, to))
  }
  const addRule = () => {
    actions.onRuleAdd(schema.createRule(), path)
    focusAdded(element.current)
  }
  return (
    <fieldset
      ref={element}
      className={classes.group}
      data-inner={inner || undefined}
      data-over={over || undefined}
      data-node={group.id}
      onKeyDown={onKey}
    >
      <legend className="sr">{w.filters.group}</legend>
      <div className={classes.groupHead}>
        {inner && (
          <Tooltip label={`${w.keys.move} (Alt ↑↓)`}>
            <button ref={grip} type="button" className={classes.grip} aria-label={`${w.keys.move} (Alt ↑↓)`}>
              <IconGripVertical size={16} stroke={1.75} aria-hidden />
            </button>
          </Tooltip>
        )}
        <SegmentedControl
          size="xs"
          aria-label={w.filters.allOrAny}
          value={any ? 'or' : 'and'}
          onChange={(combinator) => actions.onPropChange('combinator', combinator, path)}
          data={[
            { value: 'and', label: w.filters.all },
            { value: 'or', label: w.filters.any },
          ]}
        />
        <button
          type="button"
          className={classes.not}
          aria-pressed={group.not === true}
          onClick={() => actions.onPropChange('not', !group.not, path)}
        >
          {w.filters.not}
        </button>
        <span className={classes.true}>
          {group.not ? w.filters.notTrue[any ? 'or' : 'and'] : w.filters.ofTheseTrue}
        </span>
        <span className={classes.groupActs}>
          <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={addRule}>
            {w.filters.addCondition}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconFolderPlus size={14} aria-hidden />}
            onClick={() => actions.onGroupAdd(schema.createRuleGroup(), path)}
          >
            {w.filters.addGroup}
          </Button>
          {inner && (
            <span className={classes.ownActs}>
              <Tooltip label={w.filters.copyGroup}>
                <ActionIcon
                  size={26}
                  aria-label={w.filters.copyGroup}
                  onClick={() => actions.moveRule(path, [...parent, at + 1], true)}
                >
                  <IconCopy size={16} stroke={1.75} />
                </ActionIcon>
              </Tooltip>
              <Tooltip label={w.filters.removeGroup}>
                <ActionIcon size={26} aria-label={w.filters.removeGroup} onClick={() => actions.onGroupRemove(path)}>
                  <IconX size={16} stroke={1.75} />
                </ActionIcon>
              </Tooltip>
            </span>
          )}
        </span>
      </div>
      {group.rules.length > 0 && (
        <ul className={classes.rows}>
          {group.rules.map((node, at) => {
            const shared = { path: [...path, at], schema, actions, translations, context }
            return (
              <li key={node.id}>
                {isGroup(node) ? (
                  <BuilderGroup {...shared} ruleGroup={node} />
                ) : (
                  <BuilderRow {...shared} rule={node as RuleType} />
                )}
              </li>
            )
          })}
        </ul>
      )}
    </fieldset>
  )
}
