import { activity as noun } from '@kohoi/contract/nouns/work'
import { Button, FileInput, Modal, Switch, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/request.ts'
import { uploadFile } from '../api/upload-file.ts'
import { useAct } from '../api/use-act.ts'
import { useSubmit } from '../api/use-submit.ts'
import { FieldInput } from '../fields/inputs.tsx'
import { Note } from '../ui/note.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './activities.module.css'
import { type Activity, type Attached, useActivityName, useRefreshAttached } from './activity.ts'
import { useActivityActs } from './use-activity-acts.ts'

type Suggestion = { typeId: string; dueDate: string }
type Answer = { activity: Activity; next: Activity | null; suggestions: Suggestion[] }
type Props = { at: Attached; activity: Activity; onClose: () => void }

const wide = { 'data-wide': true }

/** Completes an activity with what came of it; then offers what its type suggests next. */
export function Completion({ at, activity, onClose }: Props) {
  const w = useWords()
  const { name, category } = useActivityName(activity)
  const { act } = useAct<Answer>('activities')
  const refresh = useRefreshAttached(at)
  const { reopen } = useActivityActs()
  const [feedback, setFeedback] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [plans, setPlans] = useState(false)
  const [next, setNext] = useState<{ typeId: unknown; dueDate: unknown }>({ typeId: null, dueDate: null })
  const [suggestions, setSuggestions] = useState<Suggestion[] | null>(null)
  const { submit, busy, problems, sentence } = useSubmit(async () => {
    const body = { feedback: feedback.trim() || null, ...(plans && { scheduleNext: next }) }
    if (file) await uploadFile(at, file)
    const answer = await act({ record: activity, act: 'completion', body })
    showSnack(w.activities.done(name), { undo: () => reopen(answer.activity) })
    await refresh()
    if (answer.suggestions.length > 0 && !answer.next) setSuggestions(answer.suggestions)
    else onClose()
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={suggestions ? w.activities.suggested : w.activities.completeTitle}
      size={520}
      closeButtonProps={{ 'aria-label': w.common.close }}
    >
      {suggestions ? (
        <Suggested at={at} activity={activity} suggestions={suggestions} onClose={onClose} />
      ) : (
        <form
          className={classes.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <p className={classes.about} data-wide lang="">
            {name}
          </p>
          {sentence && Object.keys(problems).length === 0 && <Note look="bad">{sentence}</Note>}
          <Textarea
            wrapperProps={wide}
            data-autofocus
            lang=""
            label={w.activities.feedback}
            description={w.activities.feedbackHint}
            autosize
            minRows={3}
            maxRows={10}
            value={feedback}
            error={problems.feedback}
            onChange={(event) => setFeedback(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
            }}
          />
          {category === 'document' && (
            <FileInput
              wrapperProps={wide}
              label={w.activities.document}
              placeholder={w.activities.upload}
              clearable
              value={file}
              onChange={setFile}
            />
          )}
          <Switch
            wrapperProps={wide}
            label={w.activities.scheduleNext}
            checked={plans}
            onChange={(event) => setPlans(event.currentTarget.checked)}
          />
          {plans &&
            (['typeId', 'dueDate'] as const).map((field) => (
              <FieldInput
                key={field}
                name={field}
                field={noun.fields[field]}
                label={field === 'typeId' ? w.activities.nextType : w.activities.nextDue}
                value={next[field]}
                error={problems[`scheduleNext.${field}`]}
                onChange={(value) => setNext((now) => ({ ...now, [field]: value }))}
              />
            ))}
          <div className={classes.acts}>
            <Button type="submit" loading={busy}>
              {w.activities.complete}
            </Button>
            <Button variant="default" onClick={onClose}>
              {w.common.cancel}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  )
}

function Suggested({ at, activity, suggestions, onClose }: Props & { suggestions: readonly Suggestion[] }) {
  const w = useWords()
  const refresh = useRefreshAttached(at)
  const { submit, busy, sentence } = useSubmit(async (chosen: Suggestion) => {
    const { assigneeId } = activity
    await api.post('/activities', { recordType: at.entity, recordId: at.id, ...chosen, assigneeId })
    await refresh()
    onClose()
  })
  return (
    <div className={classes.suggested}>
      {sentence && <Note look="bad">{sentence}</Note>}
      {suggestions.map((one) => (
        <SuggestedButton key={one.typeId} {...one} disabled={busy} onChoose={() => void submit(one)} />
      ))}
      <Button variant="default" onClick={onClose}>
        {w.activities.notNow}
      </Button>
    </div>
  )
}

function SuggestedButton({
  typeId,
  dueDate,
  disabled,
  onChoose,
}: Suggestion & { disabled: boolean; onChoose: () => void }) {
  const w = useWords()
  const format = useFormat()
  const { name, Icon } = useActivityName({ typeId, summary: null })
  return (
    <Button
      variant="light"
      justify="start"
      disabled={disabled}
      leftSection={<Icon size={16} stroke={1.75} aria-hidden />}
      onClick={onChoose}
    >
      {w.activities.suggest(name, format.date(dueDate))}
    </Button>
  )
}
