import { Button, Modal, Textarea } from '@mantine/core'
import { IconRocket } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/request.ts'
import { useSubmit } from '../../api/use-submit.ts'
import { Note } from '../../ui/note.tsx'
import { showSnack } from '../../ui/snack.tsx'
import { useWords } from '../../words/index.tsx'
import classes from './book.module.css'
import type { RuleDraft } from './rule-draft.ts'
import { ToldList } from './told-list.tsx'

/** Publishes the draft after one more look at what it changes; a refusal names the examples that fail. */
export function Publish({ draft }: { draft: RuleDraft }) {
  const w = useWords()
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const [note, setNote] = useState('')
  const { submit, busy, refusal, sentence, clear } = useSubmit(async () => {
    const { version } = await api.post<{ version: number }>(
      '/rule-book/draft/publication',
      { note },
      { version: draft.version },
    )
    setOpen(false)
    setNote('')
    showSnack(w.ruleBook.published(version))
    // Rules are shown in many places: all of it is read again.
    await client.invalidateQueries()
  })
  const show = () => {
    clear()
    setOpen(true)
  }
  return (
    <>
      <Button
        disabled={draft.changes.length === 0}
        leftSection={<IconRocket size={16} stroke={1.75} aria-hidden />}
        onClick={show}
      >
        {w.ruleBook.publish}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={w.ruleBook.publishTitle}
        size={640}
        closeButtonProps={{ 'aria-label': w.common.close }}
      >
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <p className="t2">{w.ruleBook.publishHint}</p>
          {sentence && (
            <Note look="bad">
              <p>{sentence}</p>
              {refusal?.errors.map(({ path, message }) => (
                <p key={path}>{message}</p>
              ))}
            </Note>
          )}
          <ToldList told={draft.changes} />
          <Textarea
            label={w.ruleBook.note}
            description={w.ruleBook.noteHint}
            maxLength={500}
            autosize
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <div className={classes.formActs}>
            <Button type="submit" loading={busy}>
              {w.ruleBook.publish}
            </Button>
            <Button variant="default" onClick={() => setOpen(false)}>
              {w.common.cancel}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  )
}
