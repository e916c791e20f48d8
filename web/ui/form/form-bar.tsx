import { Button } from '@mantine/core'
import { IconAlertCircle, IconPencil } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useWords } from '../../words/index.tsx'
import { Chip } from '../chip.tsx'
import { useCtrl } from '../shortcuts.ts'
import { Separator, ToolBar } from '../tool-bar.tsx'
import classes from './form.module.css'

type Props = {
  saving: boolean
  /** Fields with a problem. */
  wrong: number
  /** Fields changed and not saved. */
  unsaved: number
  onSave: () => void
  onDiscard: () => void
  onNextProblem: () => void
  saveWord?: string
  acts?: ReactNode
}

const mac = /mac|iphone|ipad/i.test(navigator.platform)

/** Save at the top left of every form, always in sight; at the right what is unsaved and what is wrong. Ctrl/Cmd+S saves. */
export function FormBar({ saving, wrong, unsaved, onSave, onDiscard, onNextProblem, saveWord, acts }: Props) {
  const w = useWords()
  const slow = useSlow(saving)
  useCtrl('s', saving ? false : onSave)
  return (
    <ToolBar
      right={
        <>
          {wrong > 0 && (
            <button type="button" className={classes.wrong} onClick={onNextProblem}>
              <Chip look="bad" icon={<IconAlertCircle aria-hidden />}>
                {w.form.toMend(wrong)}
              </Chip>
            </button>
          )}
          {unsaved > 0 && (
            <Chip look="warn" icon={<IconPencil aria-hidden />}>
              {w.form.unsaved(unsaved)}
            </Chip>
          )}
        </>
      }
    >
      <Button onClick={onSave} aria-keyshortcuts="Control+S" rightSection={<kbd>{mac ? '⌘ S' : 'Ctrl S'}</kbd>}>
        {slow ? w.common.saving : (saveWord ?? w.common.save)}
      </Button>
      <Button variant="default" onClick={onDiscard}>
        {unsaved > 0 ? w.common.discard : w.common.cancel}
      </Button>
      {acts && (
        <>
          <Separator />
          {acts}
        </>
      )}
    </ToolBar>
  )
}

/** True once something takes longer than 400 ms. */
function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!busy) return setSlow(false)
    const timer = setTimeout(() => setSlow(true), 400)
    return () => clearTimeout(timer)
  }, [busy])
  return slow
}
