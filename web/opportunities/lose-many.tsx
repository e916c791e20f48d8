import { Button } from '@mantine/core'
import { IconThumbDown } from '@tabler/icons-react'
import { useState } from 'react'
import { api } from '../api/request.ts'
import type { Bulk } from '../ui/list/bulk/use-bulk.ts'
import { useWords } from '../words/index.tsx'
import { type Loss, LossQuestion } from './loss-dialog.tsx'
import type { Opportunity } from './opportunity.ts'
import { takeBack } from './way-back.ts'

/** Closes all ticked opportunities for one reason; those that are closed already are named. */
export function LoseMany({ count, act }: { count: number; act: Bulk<Opportunity>['act'] }) {
  const w = useWords()
  const [asking, setAsking] = useState(false)
  const lose = ({ id, version }: Opportunity, loss: Loss) => api.post(`/opportunities/${id}/loss`, loss, { version })
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconThumbDown size={16} stroke={1.75} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {w.opportunities.lose}
      </Button>
      {asking && (
        <LossQuestion
          title={w.opportunities.loseMany(count)}
          onClose={() => setAsking(false)}
          onLose={async (loss) => {
            setAsking(false)
            await act((record) => lose(record, loss), w.opportunities.lostMany, takeBack)
          }}
        />
      )}
    </>
  )
}
