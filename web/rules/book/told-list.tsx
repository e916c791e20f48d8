import { nounByName } from '@kohoi/contract/nouns/index'
import type { Filter } from '@kohoi/rules'
import { FieldCell } from '../../fields/cells.tsx'
import { Sentence } from '../../filters/sentence.tsx'
import { useLabel, useWords } from '../../words/index.tsx'
import classes from './book.module.css'
import type { Told } from './rule-draft.ts'

/** What changes, rule by rule, in words: from which value to which. */
export function ToldList({ told }: { told: readonly Told[] }) {
  const w = useWords()
  return (
    <ul className={classes.told}>
      {told.map((one) => {
        const name = one.team ? w.ruleBook.inTeam(one.name, one.team) : one.name
        return (
          <li key={`${one.entity} ${one.id}`}>
            <b>{w.ruleBook.told[one.act](w.ruleBook.of[one.entity], name)}</b>
            {one.act !== 'deleted' && <Changes told={one} />}
          </li>
        )
      })}
    </ul>
  )
}

/** Of a new rule only what makes it: names stand in the title, and what is as usual goes without saying. */
function Changes({ told: { entity, act, changes } }: { told: Told }) {
  const say = useLabel()
  const { fields, ruling = [] } = nounByName(entity)
  const isNew = act === 'created'
  const says = ({ field, to }: Told['changes'][number]) =>
    ruling.includes(field) && !['name', 'position', 'userId'].includes(field) && to !== fields[field]?.default
  const shown = isNew ? changes.filter(says) : changes
  return (
    <dl>
      {shown.map(({ field: name, from, to }) => {
        const field = fields[name]
        if (!field) return null
        const of = String(changes.find((one) => one.field === 'entity')?.to ?? 'lead')
        const cell = (value: unknown) =>
          field.type === 'filter' ? (
            <Rule entity={of} value={value as Filter | null} />
          ) : (
            <FieldCell field={field} name={name} value={value} line />
          )
        return (
          <div key={name}>
            <dt>{say(field.label)}</dt>
            <dd>
              {!isNew && (
                <>
                  <s>{cell(from)}</s> <span aria-hidden>→</span>{' '}
                </>
              )}
              {cell(to)}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** A rule as a sentence; none takes everything. */
export function Rule({ entity, value }: { entity: string; value: Filter | null | undefined }) {
  const w = useWords()
  if (!value || ('all' in value && value.all.length === 0)) return <span>{w.ruleBook.everything}</span>
  return <Sentence entity={entity} filter={value} />
}
