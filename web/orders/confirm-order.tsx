import { Checkbox } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useReferenced } from '../api/references.ts'
import { Question } from '../documents/question.tsx'
import { useWords } from '../words/index.tsx'
import type { Order } from './order.ts'

type Props = { record: Order; onConfirm: (winOpportunity: boolean) => Promise<unknown>; onClose: () => void }

/** Confirming tells the units and ends the writing; whether the opportunity is won by it is asked, and usually so. */
export function ConfirmOrder({ record, onConfirm, onClose }: Props) {
  const d = useWords().documents
  const deal = useReferenced('opportunity', record.opportunityId)
  const [wins, setWins] = useState(true)
  return (
    <Question
      title={`${d.acts.confirm}: ${record.number}`}
      size={480}
      verb={d.acts.confirm}
      icon={<IconCheck size={16} stroke={1.75} aria-hidden />}
      atOnce
      onAnswer={() => onConfirm(wins)}
      onClose={onClose}
    >
      <p>{d.confirming.text}</p>
      {deal && deal.state === 'open' && (
        <Checkbox
          label={d.confirming.win(String(deal.name ?? ''))}
          checked={wins}
          onChange={(event) => setWins(event.currentTarget.checked)}
        />
      )}
    </Question>
  )
}
