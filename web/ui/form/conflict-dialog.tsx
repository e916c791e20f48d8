import type { Fields } from '@kohoi/contract/field'
import { Button, Modal, Radio } from '@mantine/core'
import { useState } from 'react'
import type { Conflict } from '../../api/merge.ts'
import { FieldCell } from '../../fields/cells.tsx'
import { useLabel, useWords } from '../../words/index.tsx'
import classes from './form.module.css'

type Props = {
  fields: Fields
  conflicts: readonly Conflict[]
  onSettle: (mine: ReadonlySet<string>) => void
  onClose: () => void
}

/** Both changed the same field: both values stand side by side, the person chooses. */
export function ConflictDialog({ fields, conflicts, onSettle, onClose }: Props) {
  const w = useWords()
  const say = useLabel()
  const [mine, setMine] = useState<ReadonlySet<string>>(() => new Set(conflicts.map((one) => one.field)))
  const choose = (name: string, keep: boolean) => {
    const next = new Set(mine)
    if (keep) next.add(name)
    else next.delete(name)
    setMine(next)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={w.form.clashTitle}
      size={560}
      closeButtonProps={{ 'aria-label': w.common.close }}
    >
      <p className={classes.clashText}>{w.form.clashText}</p>
      {conflicts.map(({ field: name, mine: ours, theirs }) => {
        const field = fields[name]
        if (!field) return null
        return (
          <Radio.Group
            key={name}
            label={say(field.label)}
            className={classes.clash ?? ''}
            value={mine.has(name) ? 'mine' : 'theirs'}
            onChange={(value) => choose(name, value === 'mine')}
          >
            {(['mine', 'theirs'] as const).map((side) => (
              <Radio
                key={side}
                value={side}
                label={
                  <>
                    <small>{side === 'mine' ? w.form.clashMine : w.form.clashTheirs}</small>
                    <FieldCell field={field} name={name} value={side === 'mine' ? ours : theirs} />
                  </>
                }
              />
            ))}
          </Radio.Group>
        )
      })}
      <div className={classes.acts}>
        <Button data-autofocus onClick={() => onSettle(mine)}>
          {w.form.clashSave}
        </Button>
        <Button variant="default" onClick={onClose}>
          {w.common.cancel}
        </Button>
      </div>
    </Modal>
  )
}
