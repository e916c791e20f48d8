import { Button, Modal } from '@mantine/core'
import { IconListCheck, IconX } from '@tabler/icons-react'
import { fits, type StageNames } from '../opportunities/stages.ts'
import { useWords } from '../words/index.tsx'
import classes from './board.module.css'

type Props = {
  title: string
  /** Whose stages are offered; several for several teams. */
  teamIds: readonly (string | null)[]
  at: string | null
  stages: StageNames
  onChoose: (stageId: string) => void
  onLose?: (() => void) | undefined
  onClose: () => void
}

/** Asks to which stage: the way of the keyboard and of the finger. */
export function MoveDialog({ title, teamIds, at, stages, onChoose, onLose, onClose }: Props) {
  const w = useWords()
  const offered = stages.stages.filter((stage) => stage.active && teamIds.every((team) => fits(stage, team)))
  const first = offered.find((stage) => stage.id !== at)
  return (
    <Modal opened onClose={onClose} title={title} size={400} closeButtonProps={{ 'aria-label': w.common.close }}>
      <ul className={classes.choices}>
        {offered.map((stage) => (
          <li key={stage.id}>
            <Button
              variant="default"
              className={classes.choice ?? ''}
              fullWidth
              justify="space-between"
              disabled={stage.id === at}
              {...(stage === first && { 'data-autofocus': true })}
              rightSection={
                stage.requirements.length > 0 && (
                  <IconListCheck size={16} stroke={1.75} aria-label={w.board.demands(stage.title)} />
                )
              }
              onClick={() => onChoose(stage.id)}
            >
              <span lang="">{stage.title}</span>
            </Button>
          </li>
        ))}
        {onLose && (
          <li>
            <Button
              variant="default"
              fullWidth
              justify="start"
              c="var(--danger)"
              leftSection={<IconX size={16} stroke={1.75} aria-hidden />}
              onClick={onLose}
            >
              {w.opportunities.lose}…
            </Button>
          </li>
        )}
      </ul>
    </Modal>
  )
}
