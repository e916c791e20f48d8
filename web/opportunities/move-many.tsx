import { Button } from '@mantine/core'
import { IconArrowsMoveHorizontal } from '@tabler/icons-react'
import { useState } from 'react'
import { MoveDialog } from '../board/move-dialog.tsx'
import { useWords } from '../words/index.tsx'
import type { Opportunity } from './opportunity.ts'
import { useStageNames } from './stages.ts'

type Props = { selected: readonly Opportunity[]; onMove: (stageId: string) => void }

/** Moves all ticked opportunities to one stage; each passes the gate by itself, and who does not is named with what is missing. */
export function MoveMany({ selected, onMove }: Props) {
  const w = useWords()
  const stages = useStageNames()
  const [asking, setAsking] = useState(false)
  const at = new Set(selected.map(({ stageId }) => stageId))
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowsMoveHorizontal size={16} stroke={1.75} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {w.board.moveTo}
      </Button>
      {asking && (
        <MoveDialog
          title={w.board.moveMany(selected.length)}
          teamIds={selected.map(({ teamId }) => teamId)}
          at={at.size === 1 ? ([...at][0] ?? null) : null}
          stages={stages}
          onClose={() => setAsking(false)}
          onChoose={(stageId) => {
            setAsking(false)
            onMove(stageId)
          }}
        />
      )}
    </>
  )
}
