import { field } from '@kohoi/contract/field'
import type { Noun } from '@kohoi/contract/noun'
import { user as noun } from '@kohoi/contract/nouns/people'
import { Button } from '@mantine/core'
import { IconLink, IconMail, IconUserCheck, IconUserOff, IconUserShare } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { isRefusal } from '../api/refusal.ts'
import { api } from '../api/request.ts'
import { useMe } from '../api/session.ts'
import { useRecord } from '../api/use-record.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { SecretInput } from '../people/password-field.tsx'
import { useActivate } from '../settings/list/use-remove.ts'
import settingsClasses from '../settings/settings.module.css'
import { useSettingsPage } from '../settings/settings-page.ts'
import { Chip } from '../ui/chip.tsx'
import { type FormSection, RecordForm } from '../ui/form/record-form.tsx'
import { useGo } from '../ui/link.tsx'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { HandoverDialog } from './handover-dialog.tsx'
import { InvitationLink } from './invitation-link.tsx'
import type { User } from './user.ts'

const password = field('text', { en: 'Password', th: 'รหัสผ่าน', vi: 'Mật khẩu' }, { max: 1000 })
/** A new user may get his password from the administrator; it is never read back. */
const withPassword: Noun = { ...noun, fields: { ...noun.fields, password } }

/** A new user: with a password he signs in at once, without one he gets an invitation by mail. */
export function NewUser() {
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const me = useMe()
  useSettingsPage(w.users.newUser, [{ label: say(noun.plural), to: '/users' }])
  const sections = useSections()
  return (
    <RecordForm<User>
      noun={withPassword}
      sections={[...sections, { title: w.users.access, fields: ['password'] }]}
      initial={{ language: me?.language ?? 'en' }}
      inputs={{
        password: ({ value, set, error, label }) => (
          <SecretInput
            label={label}
            description={w.users.passwordHint}
            autoComplete="new-password"
            value={typeof value === 'string' ? value : ''}
            onChange={(event) => set(event.currentTarget.value || null)}
            {...(error && { error })}
          />
        ),
      }}
      onSaved={() => go('/users')}
      onCancel={() => go('/users')}
      head={<h1>{w.users.newUser}</h1>}
      saveWord={w.users.create}
    />
  )
}

/** A user: role, languages, manager; inviting again, handing over, deactivating. */
export function UserForm() {
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const me = useMe()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: user, error } = useRecord<User>('users', id)
  const activate = useActivate<User>('users')
  const sections = useSections()
  const [dialog, setDialog] = useState<'link' | 'handover' | 'deactivate' | null>(null)
  useSettingsPage(user?.name ?? '', [{ label: say(noun.plural), to: '/users' }])
  if (error) return <Refused error={error} />
  if (!user) return <RecordSkeleton />
  const invite = async () => {
    try {
      await api.post(`/users/${user.id}/invitation`)
      showSnack(w.users.invited(user.email))
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      showSnack(sentenceOf(thrown, w.problems), { bad: true })
    }
  }
  return (
    <>
      <RecordForm<User>
        key={user.id}
        noun={noun}
        record={user}
        sections={sections}
        onSaved={() => undefined}
        onCancel={() => go('/users')}
        head={
          <header className={settingsClasses.head}>
            <h1 lang="">{user.name}</h1>
            {!user.active && <Chip look="warn">{w.common.inactive}</Chip>}
          </header>
        }
        acts={
          <>
            {user.active && (
              <Button
                variant="default"
                leftSection={<IconMail size={16} stroke={1.75} aria-hidden />}
                onClick={() => void invite()}
              >
                {w.users.inviteAgain}
              </Button>
            )}
            {user.active && user.id !== me?.id && (
              <Button
                variant="default"
                leftSection={<IconLink size={16} stroke={1.75} aria-hidden />}
                onClick={() => setDialog('link')}
              >
                {w.users.link.open}
              </Button>
            )}
            <Button
              variant="default"
              leftSection={<IconUserShare size={16} stroke={1.75} aria-hidden />}
              onClick={() => setDialog('handover')}
            >
              {w.users.handOver}
            </Button>
            {user.id !== me?.id &&
              (user.active ? (
                <Button
                  variant="default"
                  c="var(--danger)"
                  leftSection={<IconUserOff size={16} stroke={1.75} aria-hidden />}
                  onClick={() => setDialog('deactivate')}
                >
                  {w.settings.deactivate}
                </Button>
              ) : (
                <Button
                  variant="default"
                  leftSection={<IconUserCheck size={16} stroke={1.75} aria-hidden />}
                  onClick={() => void activate(user, user.name, true)}
                >
                  {w.settings.activate}
                </Button>
              ))}
          </>
        }
      />
      {dialog === 'link' && <InvitationLink user={user} onClose={() => setDialog(null)} />}
      {dialog && dialog !== 'link' && (
        <HandoverDialog user={user} deactivate={dialog === 'deactivate'} onClose={() => setDialog(null)} />
      )}
    </>
  )
}

/** Units are the office's; nobody changes his own role. */
function useSections(): readonly FormSection[] {
  const w = useWords()
  return [
    {
      title: w.users.person,
      fields: ['name', 'email', 'phone', 'role', 'units', 'managerId', 'companyIds'],
      wide: ['companyIds'],
      when: (name, values) => name !== 'units' || values.role === 'office',
    },
    { title: w.users.speaks, fields: ['languages', 'region', 'language', 'buddhistYears'] },
  ]
}
