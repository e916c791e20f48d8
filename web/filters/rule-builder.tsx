import { type Filter, type Operator, operatorsOf } from '@kohoi/rules'
import { SegmentedControl } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { QueryBuilder, type RuleGroupType } from 'react-querybuilder'
import { same } from '../api/merge.ts'
import { Note } from '../ui/note.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { BuilderGroup } from './builder-group.tsx'
import { BuilderRow } from './builder-row.tsx'
import { finished } from './complete.ts'
import { DomainText, hasDomains } from './domain-text.tsx'
import classes from './filters.module.css'
import { MatchCount } from './match-count.tsx'
import { Sentence } from './sentence.tsx'
import { toFilter, toTree } from './tree.ts'
import { type FilterFields, useFilterFields } from './use-filter-fields.ts'

type Props = {
  /** Whose fields: `lead`, `opportunity`, … */
  entity: string
  /** null is no rule: everything. */
  value: Filter | null
  /** Is told conditions that have yet to be completed, too; saving them is refused. */
  onChange: (filter: Filter) => void
  /** In a member's rule: values may be the member's own languages or region. */
  members?: boolean
  /** Problems of the server by path, such as `all.0.value`. */
  problems?: Readonly<Record<string, string>>
  /** "37 leads match now"; off where the entity has no records to count. */
  counts?: boolean
}

export type BuilderContext = { fields: FilterFields; members: boolean }

/** Builds a condition: groups of any depth, the sentence beneath, and what it matches now. */
export function RuleBuilder({ entity, value, onChange, members = false, problems = {}, counts = true }: Props) {
  const w = useWords()
  const say = useLabel()
  const fields = useFilterFields(entity)
  const [tree, setTree] = useState<RuleGroupType>(() => toTree(value))
  const sent = useRef<Filter | null>(value)
  const [asText, setAsText] = useState(false)
  const filter = useMemo(() => finished(toFilter(tree), fields.rules), [tree, fields])

  // A value that did not come from here (another record, a discarded form) replaces what is in the builder.
  useEffect(() => {
    if (same(value, sent.current)) return
    sent.current = value
    setTree(toTree(value))
  }, [value])

  const change = (next: RuleGroupType) => {
    setTree(next)
    const made = toFilter(next)
    if (same(made, sent.current)) return
    sent.current = made
    onChange(made)
  }
  const context: BuilderContext = useMemo(() => ({ fields, members }), [fields, members])
  const offered = useMemo(
    () => fields.list.map(({ name, field }) => ({ name, value: name, label: say(field.label) })),
    [fields, say],
  )
  const matchesAll = 'all' in filter && filter.all.length === 0
  return (
    <div className={classes.builder}>
      {hasDomains.has(entity) && (
        <SegmentedControl
          className={classes.ways ?? ''}
          size="xs"
          aria-label={w.filters.writtenAs}
          value={asText ? 'text' : 'rows'}
          onChange={(way) => setAsText(way === 'text')}
          data={[
            { value: 'rows', label: w.filters.asRows },
            { value: 'text', label: w.filters.odooText },
          ]}
        />
      )}
      {Object.entries(problems).map(([path, message]) => (
        <Note key={path} look="bad">
          {message}
        </Note>
      ))}
      {asText ? (
        <DomainText
          entity={entity}
          value={filter}
          onChange={(made) => {
            sent.current = made
            setTree(toTree(made))
            onChange(made)
          }}
        />
      ) : (
        <QueryBuilder
          query={tree}
          onQueryChange={change}
          fields={offered}
          getOperators={(name) =>
            (fields.find(name) ? operatorsOf(fields.find(name)?.rule.kind ?? 'text') : []).map((op) => ({
              name: op,
              value: op,
              label: w.filters.operators[op],
            }))
          }
          getDefaultField={(fields.list.find(({ field }) => !field.readOnly) ?? fields.list[0])?.name ?? ''}
          getDefaultOperator={(name) => defaultOperator(fields, String(name))}
          getDefaultValue={(rule) => (fields.find(rule.field)?.rule.kind === 'yesNo' ? true : undefined)}
          addRuleToNewGroups
          resetOnOperatorChange={false}
          controlElements={{ ruleGroup: BuilderGroup, rule: BuilderRow }}
          context={context}
        />
      )}
      <div className={classes.foot}>
        <div className={classes.words}>
          <small className="t3">{w.filters.inWords}</small>
          {matchesAll ? (
            <p className={classes.everything}>
              {w.filters.everything}. <span>{w.filters.everythingHint}</span>
            </p>
          ) : (
            <p>
              <Sentence entity={entity} filter={filter} />.
            </p>
          )}
        </div>
        {counts && <MatchCount entity={entity} filter={filter} />}
      </div>
    </div>
  )
}

/** "is one of" for choices, "contains" for text: what people mean most often. */
function defaultOperator(fields: FilterFields, name: string): Operator {
  const { kind = 'text', named } = fields.find(name)?.rule ?? {}
  if (named) return 'isOneOf'
  const usual: Partial<Record<typeof kind, Operator>> = {
    text: 'contains',
    number: 'atLeast',
    money: 'atLeast',
    choice: 'isOneOf',
    set: 'hasAnyOf',
    date: 'inLast',
    dateTime: 'inLast',
  }
  return usual[kind] ?? operatorsOf(kind)[0] ?? 'is'
}
