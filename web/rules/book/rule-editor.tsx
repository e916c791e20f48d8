import { nounByName } from '@kohoi/contract/nouns/index'
import type { Filter } from '@kohoi/rules'
import { Button, Drawer } from '@mantine/core'
import { useReferenceTitle } from '../../api/references.ts'
import { useSubmit } from '../../api/use-submit.ts'
import { FieldInput } from '../../fields/inputs.tsx'
import { RuleBuilder } from '../../filters/rule-builder.tsx'
import { namesMember } from '../../teams/members/names-member.ts'
import { focusUnreadable } from '../../ui/form/problems.ts'
import { useDraft } from '../../ui/form/use-draft.ts'
import { useClosing } from '../../ui/form/use-unsaved.ts'
import { Note } from '../../ui/note.tsx'
import { useLabel, useWords } from '../../words/index.tsx'
import classes from './book.module.css'
import { lists, listsAfter, type RuleDraft, type RuleNoun, useAct, useEdit, type Values } from './rule-draft.ts'
import type { Opened } from './rule-list.tsx'

/** What of a rule stands in its form. */
const shown: Record<RuleNoun, readonly string[]> = {
  dispatchTask: ['name', 'entity', 'handlerId', 'filter', 'active'],
  team: ['name', 'usesLeads', 'usesOpportunities', 'rule', 'minimumScore', 'active'],
  member: ['userId', 'rule', 'capacity', 'optedOut'],
  scoreRule: ['name', 'points', 'filter', 'active'],
}

/** One rule of the draft: changed, taken out, or again as it stands in force. */
export function RuleEditor({ draft, opened, close }: { draft: RuleDraft; opened: Opened; close: () => void }) {
  const { entity, rule } = opened
  const w = useWords()
  const say = useLabel()
  const edit = useEdit(draft)
  const noun = nounByName(entity)
  const form = useDraft(rule ?? startOf(entity, opened.teamId))
  const told = draft.changes.find((one) => one.entity === entity && one.id === rule?.id)
  const put = { entity, act: 'put', id: rule?.id, values: rule ? form.changed : form.values } as const
  const { submit, busy, problems, sentence } = useSubmit(async () => {
    await edit(put)
    close()
  })
  const leave = useClosing(form.count > 0, close)
  const quietly = useAct()
  const act = (what: 'remove' | 'asItStands') => async () => {
    if (rule && (await quietly(() => edit({ entity, act: what, id: rule.id })))) close()
  }
  const person = useReferenceTitle('user', rule?.userId)
  const sent = listsAfter(draft, put)[lists[entity]] ?? []
  const at = `draft.${lists[entity]}.${rule ? sent.findIndex(({ id }) => id === rule.id) : sent.length - 1}.`
  const problemOf = (name: string) =>
    Object.entries(problems).find(([path]) => path === `${at}${name}` || path.startsWith(`${at}${name}.`))?.[1]
  const elsewhere = Object.entries(problems).find(
    ([path]) => !shown[entity].some((name) => path.startsWith(`${at}${name}`)),
  )
  return (
    <Drawer
      opened
      onClose={leave}
      position="right"
      size="min(720px, 100vw)"
      title={rule ? <span lang="">{rule.name ?? person}</span> : w.ruleBook.add[entity]}
      closeButtonProps={{ 'aria-label': w.common.close }}
    >
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!focusUnreadable(event.currentTarget)) void submit()
        }}
      >
        <div className={classes.formActs}>
          <Button type="submit" loading={busy} disabled={rule !== undefined && form.count === 0}>
            {w.ruleBook.keep}
          </Button>
          <Button variant="default" onClick={leave}>
            {w.common.cancel}
          </Button>
          {told && (
            <Button variant="default" onClick={() => void act('asItStands')()}>
              {w.ruleBook.asItStands}
            </Button>
          )}
          {rule && (
            <Button variant="default" c="var(--danger)" onClick={() => void act('remove')()}>
              {w.ruleBook.takeOut}
            </Button>
          )}
        </div>
        {(elsewhere || (sentence && Object.keys(problems).length === 0)) && (
          <Note look="bad">{elsewhere?.[1] ?? sentence}</Note>
        )}
        {shown[entity].map((name) => {
          const field = noun.fields[name]
          if (!field || (name === 'userId' && rule)) return null
          const value = form.values[name] ?? null
          const error = problemOf(name)
          if (field.type !== 'filter')
            return (
              <FieldInput
                key={name}
                name={name}
                field={field}
                value={value}
                error={error}
                onChange={(next) => form.set(name, next)}
              />
            )
          const of = field.of === 'entity' ? String(form.values.entity ?? 'lead') : (field.of ?? 'lead')
          return (
            <fieldset key={name} className={classes.filter}>
              <legend>{say(field.label)}</legend>
              <RuleBuilder
                key={of}
                entity={of}
                members={entity === 'member'}
                value={value as Filter | null}
                onChange={(next) => form.set(name, next)}
                counts={entity !== 'member' || value === null || !namesMember(value as Filter)}
                problems={error ? { [name]: error } : {}}
              />
            </fieldset>
          )
        })}
      </form>
    </Drawer>
  )
}

function startOf(entity: RuleNoun, teamId: string | undefined): Values {
  const { fields } = nounByName(entity)
  const start = shown[entity].map((name) => [name, fields[name]?.default ?? null])
  return { ...Object.fromEntries(start), ...(teamId && { teamId }) }
}
