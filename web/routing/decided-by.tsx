import { Button } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconFlask, IconReload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { pathOf } from '../api/nouns.ts'
import { api } from '../api/request.ts'
import { useMe } from '../api/session.ts'
import { useAct, useMayDraft } from '../rules/book/rule-draft.ts'
import { AppLink } from '../ui/link.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import classes from './receipt.module.css'
import type { Receipt } from './receipt.ts'

type Props = { entity: 'lead' | 'opportunity'; record: { id: string }; receipt: Receipt }

/** By which version of the rules it was decided, whether that comes out the same once more, and the record as an example of the rules. */
export function DecidedBy({ entity, record, receipt }: Props) {
  const w = useWords()
  const overseeing = ['admin', 'manager', 'leader', 'executive'].includes(useMe()?.role ?? '')
  const mayDraft = useMayDraft()
  const quietly = useAct()
  const [asked, setAsked] = useState(false)
  const { version, state } = receipt
  if (version === null && state !== 'manual')
    return (
      <footer className={classes.decided}>
        <span className="t2">{w.ruleBook.beforeVersions}</span>
      </footer>
    )
  if (!version) return null
  const makeExample = () =>
    quietly(async () => {
      const { name } = await api.post<{ name: string }>(`/leads/${record.id}/example`)
      showSnack(w.ruleBook.madeExample(name))
    })
  return (
    <footer className={classes.decided}>
      <span>
        {overseeing ? (
          <AppLink to="/rules/versions" search={{ number: version }}>
            {w.ruleBook.decidedBy(version)}
          </AppLink>
        ) : (
          w.ruleBook.decidedBy(version)
        )}
        {asked && <Replayed entity={entity} id={record.id} />}
      </span>
      {!asked && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconReload size={14} aria-hidden />}
          onClick={() => setAsked(true)}
        >
          {w.ruleBook.replay}
        </Button>
      )}
      {entity === 'lead' && mayDraft && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconFlask size={14} aria-hidden />}
          onClick={() => void makeExample()}
        >
          {w.ruleBook.makeExample}
        </Button>
      )}
    </footer>
  )
}

function Replayed({ entity, id }: { entity: Props['entity']; id: string }) {
  const w = useWords()
  const { data, error } = useQuery({
    queryKey: [pathOf(entity), 'record', id, 'assignment', 'replay'],
    queryFn: ({ signal }) => api.get<{ same: boolean }>(`/${pathOf(entity)}/${id}/assignment/replay`, {}, signal),
    retry: false,
  })
  const same = data?.same === true
  const Shown = same ? IconCircleCheck : IconCircleX
  return (
    <output aria-live="polite" data-same={data ? same : undefined}>
      {(data || error) && (
        <>
          {', '}
          <Shown size={14} stroke={1.75} style={{ verticalAlign: -2 }} aria-hidden />{' '}
          {error ? w.ruleBook.noReplay : same ? w.ruleBook.replayed : w.ruleBook.replayedOtherwise}
        </>
      )}
    </output>
  )
}
