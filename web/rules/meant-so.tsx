import { Button, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useReferenceTitle } from '../api/references.ts'
import { api } from '../api/request.ts'
import { useSubmit } from '../api/use-submit.ts'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './check.module.css'
import { type Finding, findingsKey } from './finding.ts'

/** Says of a finding that it is meant so, and why; or takes that back. */
export function MeantSo({ finding: { accepted, fingerprint } }: { finding: Finding }) {
  return accepted ? <TakeBack {...accepted} /> : <Accept fingerprint={fingerprint} />
}

function Accept({ fingerprint }: { fingerprint: string }) {
  const w = useWords()
  const id = useId()
  const [reason, setReason] = useState('')
  const client = useQueryClient()
  const { submit, busy, sentence } = useSubmit(async () => {
    await api.post('/accepted-findings', { finding: fingerprint, reason })
    await client.invalidateQueries({ queryKey: findingsKey })
  })
  return (
    <form
      className={classes.meantSo}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <label htmlFor={id}>{w.rules.meantSo}</label>
      <p className="t2">{w.rules.meantSoHint}</p>
      <Textarea
        id={id}
        autosize
        minRows={1}
        maxLength={500}
        placeholder={w.rules.reason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={sentence}
      />
      <Button type="submit" variant="default" loading={busy} disabled={!reason.trim()}>
        {w.rules.accept}
      </Button>
    </form>
  )
}

function TakeBack({ id, version }: Pick<NonNullable<Finding['accepted']>, 'id' | 'version'>) {
  const w = useWords()
  const client = useQueryClient()
  const { submit, busy, sentence } = useSubmit(async () => {
    await api.delete(`/accepted-findings/${id}`, version)
    await client.invalidateQueries({ queryKey: findingsKey })
  })
  return (
    <>
      {sentence && <Note look="bad">{sentence}</Note>}
      <Button variant="default" loading={busy} onClick={() => void submit()}>
        {w.rules.notMeantSo}
      </Button>
    </>
  )
}

/** Who said that a finding is meant so, when, and why. */
export function WhoMeantIt({ accepted }: { accepted: NonNullable<Finding['accepted']> }) {
  const w = useWords()
  const format = useFormat()
  const name = useReferenceTitle('user', accepted.byUserId)
  return (
    <Note look="info">
      <p lang="">{accepted.reason}</p>
      <p className="t2">
        {w.ruleBook.byAt(accepted.byUserId ? (name ?? '…') : w.common.system, format.dateTime(accepted.at))}
      </p>
    </Note>
  )
}
