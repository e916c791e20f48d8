import type { Filter } from '@kohoi/rules'
import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { focusUnreadable } from '../ui/form/problems.ts'
import { useWords } from '../words/index.tsx'
import { isComplete } from './complete.ts'
import classes from './filters.module.css'
import { RuleBuilder } from './rule-builder.tsx'
import { toFilter, toTree } from './tree.ts'
import { useFilterFields } from './use-filter-fields.ts'

type Props = {
  entity: string
  title: string
  filter: Filter | undefined
  onApply: (filter: Filter | undefined) => void
  onClose: () => void
}

const isEverything = (filter: Filter | null) => filter === null || ('all' in filter && filter.all.length === 0)

/** The rule builder over a list: build, see the count, apply. */
export function FilterPanel({ entity, title, filter, onApply, onClose }: Props) {
  const w = useWords()
  const { rules } = useFilterFields(entity)
  const [draft, setDraft] = useState<Filter | null>(filter ?? null)
  const panel = useRef<HTMLElement>(null)
  const apply = () => {
    if (focusUnreadable(panel.current)) return
    const made = draft && toFilter(toTree(draft), (condition) => isComplete(condition, rules))
    onApply(isEverything(made) ? undefined : (made ?? undefined))
  }
  return (
    <section ref={panel} className={classes.panel} aria-label={title}>
      <div className={classes.panelHead}>
        <h2>{title}</h2>
        <Button variant="light" onClick={apply}>
          {w.list.applyFilter}
        </Button>
        {filter && (
          <Button variant="default" onClick={() => onApply(undefined)}>
            {w.list.clearFilter}
          </Button>
        )}
        <Button variant="subtle" onClick={onClose}>
          {w.common.close}
        </Button>
      </div>
      <RuleBuilder entity={entity} value={draft} onChange={setDraft} />
    </section>
  )
}
