import { ruleExample as noun } from '@kohoi/contract/nouns/routing'
import { Button, Drawer } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { same } from '../../api/merge.ts'
import { keys } from '../../api/query.ts'
import { api } from '../../api/request.ts'
import { useSubmit } from '../../api/use-submit.ts'
import { FieldInput } from '../../fields/inputs.tsx'
import { filledIn, MadeUpRecord } from '../../teams/trying/made-up-record.tsx'
import { ask } from '../../ui/confirm.tsx'
import { flatten, nest } from '../../ui/form/use-draft.ts'
import { useClosing } from '../../ui/form/use-unsaved.ts'
import { Note } from '../../ui/note.tsx'
import { useWords } from '../../words/index.tsx'
import classes from './book.module.css'
import { draftKey, useAct, type Values } from './rule-draft.ts'

export type Example = {
  id: string
  version: number
  name: string
  entity: 'lead' | 'opportunity'
  record: Values
  outcome: 'team' | 'person' | 'waiting'
  teamId: string | null
  userId: string | null
}

const start = { name: '', entity: 'lead', outcome: 'team', teamId: null, userId: null, record: {} } as const
const ofOutcome = { team: 'teamId', person: 'userId', waiting: null } as const

/** One example: the record and where it has to go. */
export function ExampleEditor({ example, close }: { example: Example | null; close: () => void }) {
  const w = useWords()
  const client = useQueryClient()
  const { id: _, version, record: was, ...head } = { id: '', version: 0, ...(example ?? start) }
  const [values, setValues] = useState<Values & { entity: string; outcome: string }>(head)
  const [record, setRecord] = useState(() => flatten(was))
  const set = (name: string, value: unknown) => setValues((now) => ({ ...now, [name]: value }))
  const readAnew = async () => {
    await Promise.all([keys.lists(noun.path), draftKey].map((queryKey) => client.invalidateQueries({ queryKey })))
    close()
  }
  const leave = useClosing(!same(values, head) || !same(record, flatten(was)), close)
  const quietly = useAct()
  const { submit, busy, problems, sentence } = useSubmit(async () => {
    const { name, entity, outcome, teamId, userId } = values
    const body = { name, entity, outcome, teamId, userId, record: nest(filledIn(record)) }
    if (example) await api.patch(`/${noun.path}/${example.id}`, body, version)
    else await api.post(`/${noun.path}`, body)
    await readAnew()
  })
  const remove = async () => {
    if (
      !example ||
      !(await ask({ title: w.ruleBook.deleteExample(example.name), verb: w.common.delete, danger: true }))
    )
      return
    if (await quietly(() => api.delete(`/${noun.path}/${example.id}`, version))) await readAnew()
  }
  const goal = ofOutcome[values.outcome as Example['outcome']]
  const entity = values.entity as Example['entity']
  const inRecord = Object.fromEntries(
    Object.entries(problems).map(([path, message]) => [path.replace(/^record\./, ''), message]),
  )
  return (
    <Drawer
      opened
      onClose={leave}
      position="right"
      size="min(560px, 100vw)"
      title={example ? w.ruleBook.editExample : w.ruleBook.addExample}
      closeButtonProps={{ 'aria-label': w.common.close }}
    >
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <div className={classes.formActs}>
          <Button type="submit" loading={busy}>
            {w.ruleBook.saveExample}
          </Button>
          <Button variant="default" onClick={leave}>
            {w.common.cancel}
          </Button>
          {example && (
            <Button variant="default" c="var(--danger)" onClick={() => void remove()}>
              {w.common.delete}
            </Button>
          )}
        </div>
        {sentence && Object.keys(problems).length === 0 && <Note look="bad">{sentence}</Note>}
        {(['name', 'entity', 'outcome', ...(goal ? [goal] : [])] as const).map((name) => (
          <FieldInput
            key={name}
            name={name}
            field={noun.fields[name]}
            required
            value={values[name] ?? null}
            onChange={(value) => set(name, value)}
            error={problems[name]}
          />
        ))}
        <fieldset className={classes.filter}>
          <legend>{w.ruleBook.exampleRecord}</legend>
          <div className={classes.form}>
            <MadeUpRecord
              key={entity}
              entity={entity}
              record={record}
              set={(name, value) => setRecord((now) => ({ ...now, [name]: value }))}
              problems={inRecord}
            />
          </div>
        </fieldset>
      </form>
    </Drawer>
  )
}
