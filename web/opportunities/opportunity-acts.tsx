import { opportunity as noun } from '@kohoi/contract/nouns/opportunity'
import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconX } from '@tabler/icons-react'
import { ReachButtons } from '../accounts/reach-buttons.tsx'
import { RecordMenu } from '../accounts/record-menu.tsx'
import { isRefusal } from '../api/refusal.ts'
import { useAct } from '../api/use-act.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import type { Opportunity } from './opportunity.ts'
import type { StageMoves } from './use-stage-moves.ts'

type Props = { record: Opportunity; canEdit: boolean; moves: StageMoves; onLose: () => void }

/** What one does with an opportunity: close it, or open it again; reach the customer. */
export function OpportunityActs({ record, canEdit, moves, onLose }: Props) {
  const w = useWords()
  const { act, acting } = useAct<Opportunity>('opportunities')
  const reopen = async () => {
    try {
      await act({ record, act: 'reopening' })
      showSnack(w.opportunities.reopened(record.name))
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      showSnack(sentenceOf(thrown, w.problems), { bad: true })
    }
  }
  const open = record.state === 'open'
  return (
    <>
      {canEdit && open && (
        <>
          <Button
            loading={moves.moving}
            leftSection={<IconCheck size={16} stroke={1.75} aria-hidden />}
            onClick={() => void moves.win(record)}
          >
            {w.opportunities.win}
          </Button>
          <Button variant="default" leftSection={<IconX size={16} stroke={1.75} aria-hidden />} onClick={onLose}>
            {w.opportunities.lose}
          </Button>
        </>
      )}
      {canEdit && !open && (
        <Button
          loading={acting}
          leftSection={<IconArrowBackUp size={16} stroke={1.75} aria-hidden />}
          onClick={() => void reopen()}
        >
          {w.opportunities.reopen}
        </Button>
      )}
      <ReachButtons email={record.email} phone={record.phone} subject={`[${record.number}] ${record.name}`} />
      <RecordMenu noun={noun} record={record} name={record.name} canEdit={canEdit} />
    </>
  )
}
