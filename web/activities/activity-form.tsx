import { activity as noun } from '@kohoi/contract/nouns/work'
import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '../api/session.ts'
import { useSave } from '../api/use-save.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { FieldInput } from '../fields/inputs.tsx'
import { TimeInput } from '../fields/time-input.tsx'
import { useCheck } from '../ui/form/use-check.ts'
import { Note } from '../ui/note.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './activities.module.css'
import { type Activity, type Attached, useRefreshAttached } from './activity.ts'

const names = ['typeId', 'summary', 'dueDate', 'dueTime', 'assigneeId', 'note'] as const
type Values = { [K in (typeof names)[number]]: unknown }
type Props = {
  at: Attached
  activity?: Activity | undefined
  /** What a new one begins as. */
  typeId?: string | null
  onClose: () => void
}

/** Plans an activity at a record, or changes one that is planned. */
export function ActivityForm({ at, activity, typeId = null, onClose }: Props) {
  const w = useWords()
  const say = useLabel()
  const me = useMe()
  const format = useFormat()
  const refresh = useRefreshAttached(at)
  const { save, saving, problems: theirs, refusal } = useSave<Activity>('activities', activity)
  const [values, setValues] = useState<Values>(() => ({
    typeId: activity?.typeId ?? typeId,
    summary: activity?.summary ?? null,
    dueDate: activity?.dueDate ?? format.isoDay(new Date()),
    dueTime: activity?.dueTime ?? null,
    assigneeId: activity?.assigneeId ?? me?.id ?? null,
    note: activity?.note ?? null,
  }))
  const check = useCheck()
  const [local, setLocal] = useState<Record<string, string>>({})
  const problems = { ...theirs, ...local }
  const set = (name: keyof Values, value: unknown) => {
    setValues((now) => ({ ...now, [name]: value }))
    setLocal(({ [name]: _mended, ...rest }) => rest)
  }
  const submit = async () => {
    const gaps = check(noun.fields, names, values)
    setLocal(gaps)
    if (Object.keys(gaps).length > 0) return
    const saved = await save(activity ? values : { recordType: at.entity, recordId: at.id, ...values })
    if (!saved) return
    await refresh()
    showSnack(w.activities.planned(String(values.summary ?? say(noun.label))))
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={activity ? w.activities.edit : w.activities.plan}
      size={560}
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
        {refusal && refusal.errors.length === 0 && <Note look="bad">{sentenceOf(refusal, w.problems)}</Note>}
        {names.map((name) => (
          <div key={name} data-wide={name === 'summary' || name === 'note' || undefined}>
            {name === 'dueTime' ? (
              <TimeInput
                labelled
                label={say(noun.fields.dueTime.label)}
                value={values.dueTime as string | null}
                error={problems.dueTime}
                onChange={(time) => set('dueTime', time)}
              />
            ) : (
              <FieldInput
                name={name}
                field={noun.fields[name]}
                value={values[name]}
                error={problems[name]}
                autoFocus={name === 'typeId'}
                onChange={(value) => set(name, value)}
              />
            )}
          </div>
        ))}
        <div className={classes.acts}>
          <Button type="submit" loading={saving}>
            {activity ? w.common.save : w.activities.plan}
          </Button>
          <Button variant="default" onClick={onClose}>
            {w.common.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
