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

type Props = { record: Opportunity; canEdit: boolean; onLose: () => void }

/** What one does with an opportunity: close it, or open it again; reach the customer. */
export function OpportunityActs({ record, canEdit, onLose }: Props) {
  const w = useWords()
  const { act, acting } = useAct<Opportunity>('opportunities')
  const attempt = async (what: 'win' | 'reopening', said: string) => {
    try {
      const done = await act({ record, act: what })
      const undo = { undo: async () => void (await act({ record: done, act: 'reopening' })) }
      showSnack(said, what === 'win' ? undo : {})
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
            loading={acting}
            leftSection={<IconCheck size={16} stroke={1.75} aria-hidden />}
            onClick={() => void attempt('win', w.opportunities.won(record.name))}
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
          onClick={() => void attempt('reopening', w.opportunities.reopened(record.name))}
        >
          {w.opportunities.reopen}
        </Button>
      )}
      <ReachButtons email={record.email} phone={record.phone} subject={`[${record.number}] ${record.name}`} />
      <RecordMenu noun={noun} record={record} name={record.name} canEdit={canEdit} />
    </>
  )
}
