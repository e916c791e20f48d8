import { Button, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../../api/query.ts'
import { api } from '../../api/request.ts'
import { useSubmit } from '../../api/use-submit.ts'
import { useWords } from '../../words/index.tsx'
import { useUnsaved } from '../form/use-unsaved.ts'
import { Note } from '../note.tsx'
import classes from './timeline.module.css'

/** Writes a note at a record. Ctrl+Enter adds it. */
export function NoteComposer({ entity, id, onClose }: { entity: string; id: string; onClose: () => void }) {
  const w = useWords()
  const client = useQueryClient()
  const [text, setText] = useState('')
  useUnsaved(() => text.trim() !== '')
  const { submit, busy, sentence, problems } = useSubmit(async () => {
    await api.post('/notes', { recordType: entity, recordId: id, text: text.trim() })
    setText('')
    await client.invalidateQueries({ queryKey: keys.lists('notes') })
    onClose()
  })
  return (
    <form
      className={classes.composer}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) void submit()
      }}
    >
      {sentence && <Note look="bad">{sentence}</Note>}
      <Textarea
        autoFocus
        autosize
        minRows={3}
        maxRows={12}
        lang=""
        aria-label={w.timeline.note}
        placeholder={w.timeline.notePlaceholder}
        value={text}
        error={problems.text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim()) void submit()
          if (event.key === 'Escape' && !text.trim()) onClose()
        }}
      />
      <div className={classes.acts}>
        <Button type="submit" variant="default" loading={busy} disabled={!text.trim()}>
          {w.timeline.addNote}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {w.common.cancel}
        </Button>
      </div>
    </form>
  )
}
