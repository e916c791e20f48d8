import { Button, Modal, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSubmit } from '../../api/use-submit.ts'
import { useWords } from '../../words/index.tsx'
import { Note } from '../note.tsx'
import classes from './list-page.module.css'

/** Asks for the name of a view and who may use it; `view` is one that is there already. */
export function ViewForm({
  view,
  onSave,
  onClose,
}: {
  view?: { name: string; shared: boolean }
  onSave: (name: string, shared: boolean) => Promise<void>
  onClose: () => void
}) {
  const w = useWords()
  const [name, setName] = useState(view?.name ?? '')
  const [shared, setShared] = useState(view?.shared ?? false)
  const { submit, busy, sentence, problems } = useSubmit(() => onSave(name.trim(), shared))
  return (
    <Modal
      opened
      onClose={onClose}
      title={view ? w.list.viewRename : w.list.viewSave}
      closeButtonProps={{ 'aria-label': w.common.close }}
    >
      <form
        className={classes.bulkForm}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim()) void submit()
        }}
      >
        {sentence && Object.keys(problems).length === 0 && <Note look="bad">{sentence}</Note>}
        <TextInput
          data-autofocus
          label={w.list.viewName}
          required
          lang=""
          value={name}
          error={problems.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Switch
          label={w.list.viewShared}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        <div className={classes.bulkActs}>
          <Button type="submit" loading={busy} disabled={!name.trim()}>
            {view ? w.common.save : w.list.viewSave}
          </Button>
          <Button variant="default" onClick={onClose}>
            {w.common.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
