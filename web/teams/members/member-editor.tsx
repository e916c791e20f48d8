import { member as noun } from '@kohoi/contract/nouns/routing'
import { Button, Drawer, Switch } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { keys } from '../../api/query.ts'
import { isRefusal } from '../../api/refusal.ts'
import { api } from '../../api/request.ts'
import { useSave } from '../../api/use-save.ts'
import { sentenceOf } from '../../api/use-submit.ts'
import { DecimalInput } from '../../fields/decimal-input.tsx'
import { RuleBuilder } from '../../filters/rule-builder.tsx'
import { LiveFindings } from '../../rules/live-findings.tsx'
import { narrowed } from '../../rules/ways-out.ts'
import { ask } from '../../ui/confirm.tsx'
import { ConflictDialog } from '../../ui/form/conflict-dialog.tsx'
import { focusUnreadable, problemOf } from '../../ui/form/problems.ts'
import { useDraft } from '../../ui/form/use-draft.ts'
import { useClosing } from '../../ui/form/use-unsaved.ts'
import { Note } from '../../ui/note.tsx'
import { showSnack } from '../../ui/snack.tsx'
import { useLabel, useWords } from '../../words/index.tsx'
import { type Member, membersPath, type Team } from '../team.ts'
import classes from '../teams.module.css'
import { namesMember } from './names-member.ts'

type Props = { team: Team; member: Member; name: string; onClose: () => void }

/** One member of a team: his rule, how much he takes, whether he takes part; removing him. */
export function MemberEditor({ team, member, name, onClose }: Props) {
  const w = useWords()
  const say = useLabel()
  const client = useQueryClient()
  const path = membersPath(team.id)
  const draft = useDraft(member)
  const { save, saving, problems, refusal, conflicts, settle, forget } = useSave<Member>(path, member)
  const rule = draft.values.rule as Member['rule']
  const done = () => {
    showSnack(w.form.saved(name))
    onClose()
  }
  const submit = async () => {
    if (draft.count === 0 || (await save(draft.changed))) done()
  }
  const close = useClosing(draft.count > 0, onClose)
  const remove = async () => {
    if (!(await ask({ title: w.teams.removeTitle(name, team.name), verb: w.teams.removeVerb(name), danger: true })))
      return
    try {
      await api.delete(`/${path}/${member.id}`, member.version)
      showSnack(w.teams.removed(name))
      onClose()
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      showSnack(sentenceOf(thrown, w.problems), { bad: true })
    } finally {
      await client.invalidateQueries({ queryKey: keys.lists(path) })
    }
  }
  const ruleProblem = problemOf(problems, 'rule')
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size="min(720px, 100vw)"
      title={<span lang="">{name}</span>}
      closeButtonProps={{ 'aria-label': w.common.close }}
    >
      <form
        className={classes.drawer}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!focusUnreadable(event.currentTarget)) void submit()
        }}
      >
        <div className={classes.drawerActs}>
          <Button type="submit" loading={saving}>
            {w.common.save}
          </Button>
          <Button variant="default" onClick={close}>
            {w.common.cancel}
          </Button>
          <Button variant="default" c="var(--danger)" onClick={() => void remove()}>
            {w.common.remove}
          </Button>
        </div>
        {refusal && Object.keys(problems).length === 0 && conflicts.length === 0 && (
          <Note look="bad">{sentenceOf(refusal, w.problems)}</Note>
        )}
        <fieldset className={classes.uses}>
          <legend>{w.teams.memberRule}</legend>
          <p className="t2">{w.teams.memberRuleHint}</p>
          <RuleBuilder
            entity="lead"
            members
            value={rule}
            onChange={(value) => draft.set('rule', value)}
            counts={rule === null || !namesMember(rule)}
            problems={ruleProblem ? { rule: ruleProblem } : {}}
          />
          <LiveFindings
            type="member"
            id={member.id}
            values={draft.values}
            wayOut={({ kind }) =>
              kind === 'notSubset' && (
                <Button
                  variant="default"
                  size="compact-sm"
                  onClick={() => draft.set('rule', narrowed(team.rule, rule))}
                >
                  {w.ruleBook.ways.narrow}
                </Button>
              )
            }
          />
        </fieldset>
        <DecimalInput
          label={say(noun.fields.capacity.label)}
          description={w.teams.capacityHint(member.used)}
          maw={260}
          places={0}
          value={draft.values.capacity === null ? null : String(draft.values.capacity)}
          onChange={(typed) => draft.set('capacity', typed === null ? null : Number(typed))}
          error={problemOf(problems, 'capacity')}
        />
        <Switch
          label={say(noun.fields.optedOut.label)}
          description={w.teams.optedOutHint}
          checked={draft.values.optedOut === true}
          onChange={(event) => draft.set('optedOut', event.currentTarget.checked)}
        />
      </form>
      {conflicts.length > 0 && (
        <ConflictDialog
          fields={noun.fields}
          conflicts={conflicts}
          onClose={forget}
          onSettle={async (mine) => {
            if (await settle(mine)) done()
          }}
        />
      )}
    </Drawer>
  )
}
