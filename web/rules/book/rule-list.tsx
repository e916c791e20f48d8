import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { ReferenceCell } from '../../fields/cells.tsx'
import { Chip } from '../../ui/chip.tsx'
import { DragList } from '../../ui/drag-list.tsx'
import { useWords } from '../../words/index.tsx'
import { useFormat } from '../../words/use-format.ts'
import classes from './book.module.css'
import type { Rule, RuleBook, RuleNoun, Told } from './rule-draft.ts'
import { Rule as RuleWords } from './told-list.tsx'

export type Opened = { entity: RuleNoun; rule?: Rule; teamId?: string }

export type Acts = {
  open: (rule: Opened) => void
  order: (entity: RuleNoun, ids: string[]) => void
  putBack: (told: Told) => void
}

/** `acts` are left out where the rules are only looked at. */
type Props = { book: RuleBook; acts?: Acts }

/** The rules in the order in which they are asked, with what the draft does to each: thousands of lines, drawn anew only when they change. */
export const RuleList = memo(function RuleList({ book, acts }: Props) {
  const w = useWords()
  const section = (entity: 'dispatchTask' | 'team' | 'scoreRule', rules: readonly Rule[], inOrder: boolean) => (
    <section className="card" aria-label={w.ruleBook.lists[listWord[entity]]}>
      <header>
        <h2>{w.ruleBook.lists[listWord[entity]]}</h2>
        {acts && <Add entity={entity} open={() => acts.open({ entity })} />}
      </header>
      <div className={classes.rules}>
        {acts && inOrder ? (
          <DragList
            label={w.ruleBook.lists[listWord[entity]]}
            items={rules}
            idOf={({ id }) => id}
            nameOf={({ name }) => name ?? ''}
            onMove={(next) =>
              acts.order(
                entity,
                next.map(({ id }) => id),
              )
            }
          >
            {(rule) => <Row book={book} entity={entity} rule={rule} {...(acts && { acts })} />}
          </DragList>
        ) : (
          rules.map((rule) => <Row key={rule.id} book={book} entity={entity} rule={rule} {...(acts && { acts })} />)
        )}
        <Gone book={book} entity={entity} {...(acts && { acts })} />
        {rules.length === 0 && <p className="t3">{w.common.none}</p>}
      </div>
    </section>
  )
  return (
    <>
      {section('dispatchTask', book.tasks, true)}
      {section('team', book.teams, true)}
      {section('scoreRule', book.scoreRules, false)}
    </>
  )
})

const listWord = { dispatchTask: 'tasks', team: 'teams', scoreRule: 'scoreRules' } as const

function Add({ entity, open }: { entity: RuleNoun; open: () => void }) {
  const w = useWords()
  return (
    <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={open}>
      {w.ruleBook.add[entity]}
    </Button>
  )
}

function Row({ book, entity, rule, acts }: Props & { entity: RuleNoun; rule: Rule }) {
  const w = useWords()
  const format = useFormat()
  const members = entity === 'team' ? book.members.filter(({ teamId }) => teamId === rule.id) : []
  const more = [
    ...(typeof rule.points === 'number' ? [w.ruleBook.points(format.number(rule.points))] : []),
    ...(typeof rule.minimumScore === 'number' ? [w.ruleBook.minimum(format.number(rule.minimumScore))] : []),
    ...(rule.active === false ? [w.common.inactive] : []),
  ]
  return (
    <div className={classes.rule}>
      <Line
        told={book.changes.find((one) => one.entity === entity && one.id === rule.id)}
        {...(acts && { open: () => acts.open({ entity, rule }) })}
        name={<span lang="">{rule.name}</span>}
      >
        <RuleWords entity={rule.entity ?? 'lead'} value={rule.filter ?? rule.rule} />
        {more.length > 0 && ` · ${more.join(' · ')}`}
        {rule.handlerId && (
          <span className={classes.handler}>
            <ReferenceCell entity="user" id={rule.handlerId} />
          </span>
        )}
      </Line>
      {entity === 'team' && (
        <ul className={classes.members} aria-label={w.ruleBook.lists.members}>
          {members.map((member) => (
            <li key={member.id}>
              <Line
                told={book.changes.find((one) => one.entity === 'member' && one.id === member.id)}
                {...(acts && { open: () => acts.open({ entity: 'member', rule: member }) })}
                name={<ReferenceCell entity="user" id={member.userId ?? ''} />}
              >
                <RuleWords entity="lead" value={member.rule} />
              </Line>
            </li>
          ))}
          <Gone book={book} entity="member" team={rule.name ?? ''} {...(acts && { acts })} />
          {acts && (
            <li>
              <Add entity="member" open={() => acts.open({ entity: 'member', teamId: rule.id })} />
            </li>
          )}
        </ul>
      )}
    </div>
  )
}

type LineProps = { told: Told | undefined; name: ReactNode; open?: () => void; children: ReactNode }

function Line({ told, name, open, children }: LineProps) {
  const w = useWords()
  return (
    <div className={classes.line}>
      <span>
        {open ? (
          <button type="button" onClick={open}>
            {name}
          </button>
        ) : (
          <b>{name}</b>
        )}
        {told && <Chip look={told.act === 'created' ? 'good' : 'accent'}>{w.ruleBook.acts[told.act]}</Chip>}
      </span>
      <small>{children}</small>
    </div>
  )
}

/** What the draft takes out, to be put back. */
function Gone({ book, entity, team, acts }: Props & { entity: RuleNoun; team?: string }) {
  const w = useWords()
  const gone = book.changes.filter(
    (one) => one.entity === entity && one.act === 'deleted' && (team === undefined || one.team === team),
  )
  if (!acts) return null
  return gone.map((one) => (
    <div key={one.id} className={classes.gone}>
      <s lang="">{one.name}</s>
      <Chip look="bad">{w.ruleBook.acts.deleted}</Chip>
      <Button variant="subtle" size="compact-sm" onClick={() => acts.putBack(one)}>
        {w.ruleBook.putBack}
      </Button>
    </div>
  ))
}
