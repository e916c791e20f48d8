import { quickFold } from '@kohoi/contract/quick-fold'
import type { Recipient } from '@kohoi/contract/shapes'
import { CloseButton, MultiSelect } from '@mantine/core'
import { IconUserStar, IconUsers } from '@tabler/icons-react'
import type { Referenced } from '../api/references.ts'
import type { Role } from '../api/session.ts'
import { useAll } from '../api/use-list.ts'
import fieldClasses from '../fields/fields.module.css'
import { Avatar } from '../ui/avatar.tsx'
import { useWords } from '../words/index.tsx'
import classes from './settings.module.css'

export type { Recipient }

type Props = {
  label: string
  value: readonly Recipient[]
  onChange: (recipients: Recipient[]) => void
  help?: string
  error?: string | undefined
  required?: boolean
  /** What the record has: a record without owner offers neither owner nor his manager. */
  kinds?: readonly ('teamLeader' | 'owner' | 'ownerManager')[]
}

const roles: readonly Role[] = ['admin', 'executive', 'manager', 'leader', 'salesperson', 'office']
const everyKind = ['teamLeader', 'owner', 'ownerManager'] as const

/** Who is told: people, everybody of a role, or whoever stands in a place of the record. Each hears once. */
export function RecipientsInput({ label, value, onChange, help, error, required, kinds = everyKind }: Props) {
  const w = useWords()
  const people = useAll<Referenced>('users').data ?? []
  const chosen = value.map(keyOf)
  const groups = [
    {
      group: w.settings.placesOfRecord,
      items: kinds.map((kind) => ({ value: kind, label: w.settings.inRecord[kind] })),
    },
    {
      group: w.settings.everybodyOf,
      items: roles.map((role) => ({ value: `role:${role}`, label: w.settings.allOf(w.roles[role]) })),
    },
    {
      group: w.settings.persons,
      items: people
        .filter((one) => one.active !== false || chosen.includes(`user:${one.id}`))
        .map((one) => ({ value: `user:${one.id}`, label: one.name ?? one.id })),
    },
  ]
  const known = new Set(groups.flatMap((group) => group.items.map((item) => item.value)))
  return (
    <MultiSelect
      label={label}
      data={groups}
      value={chosen.filter((key) => known.has(key))}
      onChange={(keys) => onChange(keys.map(recipientOf))}
      searchable
      hidePickedOptions
      clearable
      clearButtonProps={{ 'aria-label': `${w.fields.clear}: ${label}` }}
      placeholder={w.settings.addRecipient}
      nothingFoundMessage={w.fields.nothingFound}
      {...(help && { description: help })}
      {...(error && { error })}
      {...(required && { withAsterisk: true, 'aria-required': true })}
      filter={({ options, search }) =>
        options.flatMap((option) => {
          if (!('items' in option)) return []
          const items = option.items.filter((item) => quickFold(item.label).includes(quickFold(search)))
          return items.length > 0 ? [{ ...option, items }] : []
        })
      }
      renderOption={({ option }) => (
        <span className={fieldClasses.option}>
          <Face of={option.value} name={option.label} />
          <span className="clip">{option.label}</span>
        </span>
      )}
      renderPill={({ option, onRemove, disabled }) => (
        <span className={classes.recipient} data-person={String(option.value).startsWith('user:') || undefined}>
          <Face of={String(option.value)} name={option.label} />
          <span className="clip">{option.label}</span>
          {!disabled && (
            <CloseButton size="xs" aria-label={w.settings.removeRecipient(option.label)} onClick={onRemove} />
          )}
        </span>
      )}
    />
  )
}

function Face({ of, name }: { of: string; name: string }) {
  if (of.startsWith('user:')) return <Avatar id={of.slice(5)} name={name} />
  if (of.startsWith('role:')) return <IconUsers size={16} stroke={1.75} aria-hidden />
  return <IconUserStar size={16} stroke={1.75} aria-hidden />
}

const keyOf = (recipient: Recipient): string =>
  recipient.kind === 'user'
    ? `user:${recipient.userId}`
    : recipient.kind === 'role'
      ? `role:${recipient.role}`
      : recipient.kind

function recipientOf(key: string): Recipient {
  if (key.startsWith('user:')) return { kind: 'user', userId: key.slice(5) }
  if (key.startsWith('role:')) return { kind: 'role', role: key.slice(5) as Role }
  return { kind: key as 'teamLeader' | 'owner' | 'ownerManager' }
}
