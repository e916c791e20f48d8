import { apiKey } from '@kohoi/contract/nouns/people'
import { Button, TextInput } from '@mantine/core'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../api/query.ts'
import { isRefusal } from '../api/refusal.ts'
import { api } from '../api/request.ts'
import { useList } from '../api/use-list.ts'
import { sentenceOf, useSubmit } from '../api/use-submit.ts'
import { FieldInput } from '../fields/inputs.tsx'
import { ask } from '../ui/confirm.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Note } from '../ui/note.tsx'
import { usePage } from '../ui/page.ts'
import { Refused } from '../ui/refused.tsx'
import { RowsSkeleton } from '../ui/skeletons.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './person.module.css'
import { PersonTabs } from './person-tabs.tsx'

type Key = {
  id: string
  version: number
  name: string
  expiresAt: string | null
  lastUsedAt: string | null
  createdAt: string
}

/** Keys with which other programs act in one's name. A key is shown once. */
export function ApiKeys() {
  const w = useWords()
  const format = useFormat()
  const client = useQueryClient()
  usePage(w.frame.apiKeys, [{ label: w.frame.profile, to: '/profile' }])
  const { items, loading, refusal, again } = useList<Key>('api-keys', {}, { count: false })
  const [creating, setCreating] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const refresh = () => client.invalidateQueries({ queryKey: keys.lists('api-keys') })
  const remove = async (key: Key) => {
    if (
      !(await ask({
        title: w.profile.keyDeleteTitle(key.name),
        text: w.profile.keyDeleteText,
        verb: w.profile.keyDelete,
        danger: true,
      }))
    )
      return
    try {
      await api.delete(`/api-keys/${key.id}`, key.version)
      showSnack(w.profile.keyDeleted(key.name))
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      showSnack(sentenceOf(thrown, w.problems), { bad: true })
    }
    await refresh()
  }
  return (
    <>
      <PersonTabs />
      <div className={classes.page}>
        <h1>{w.profile.keysTitle}</h1>
        <p className={classes.intro}>{w.profile.keysText}</p>
        <div>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
            {w.profile.keyCreate}
          </Button>
        </div>
        {secret && <Secret secret={secret} />}
        {creating && (
          <KeyForm
            onClose={() => setCreating(false)}
            onMade={(made) => {
              setCreating(false)
              setSecret(made)
              void refresh()
            }}
          />
        )}
        {refusal ? (
          <Refused error={refusal} again={again} />
        ) : loading ? (
          <RowsSkeleton rows={3} />
        ) : items.length === 0 ? (
          <EmptyState icon={<IconKey size={22} />} title={w.profile.keysTitle} text={w.profile.keysEmpty} />
        ) : (
          <ul className={`card ${classes.list}`}>
            {items.map((key) => (
              <li key={key.id}>
                <IconKey size={20} stroke={1.75} aria-hidden />
                <div className={classes.what}>
                  <b lang="">{key.name}</b>
                  <small>
                    {w.profile.keyExpires}: {key.expiresAt ? format.dateTime(key.expiresAt) : w.profile.keyNever}
                    {key.lastUsedAt && ` · ${w.profile.lastUsed} ${format.ago(key.lastUsedAt)}`}
                  </small>
                </div>
                <Button variant="default" c="var(--danger)" onClick={() => void remove(key)}>
                  {w.profile.keyDelete}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  )
}

function Secret({ secret }: { secret: string }) {
  const w = useWords()
  return (
    <Note look="good">
      {w.profile.keySecret}
      <div className={classes.secret}>
        <code>{secret}</code>
        <CopyButton text={secret} />
      </div>
    </Note>
  )
}

function KeyForm({ onMade, onClose }: { onMade: (secret: string) => void; onClose: () => void }) {
  const w = useWords()
  const [name, setName] = useState('')
  const [expiresAt, setExpiresAt] = useState<unknown>(null)
  const { submit, busy, sentence, problems } = useSubmit(async () => {
    const { secret } = await api.post<{ secret: string }>('/api-keys', {
      name: name.trim(),
      ...(expiresAt !== null && { expiresAt }),
    })
    onMade(secret)
  })
  return (
    <form
      className={`card ${classes.form}`}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {sentence && Object.keys(problems).length === 0 && <Note look="bad">{sentence}</Note>}
      <TextInput
        label={w.profile.keyName}
        description={w.profile.keyNameHint}
        required
        autoFocus
        value={name}
        error={problems.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <FieldInput
        name="expiresAt"
        field={apiKey.fields.expiresAt}
        label={w.profile.keyExpires}
        value={expiresAt}
        onChange={setExpiresAt}
        error={problems.expiresAt}
      />
      <div>
        <Button type="submit" loading={busy}>
          {w.profile.keyCreate}
        </Button>
        <Button variant="default" onClick={onClose}>
          {w.common.cancel}
        </Button>
      </div>
    </form>
  )
}
