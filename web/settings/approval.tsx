import type { Recipient } from '@kohoi/contract/shapes'
import { ActionIcon, Button, Select } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useCompany } from '../api/company.ts'
import type { Referenced } from '../api/references.ts'
import { useAll } from '../api/use-list.ts'
import documentClasses from '../documents/documents.module.css'
import { FieldInput } from '../fields/inputs.tsx'
import { problemOf } from '../ui/form/problems.ts'
import { Note } from '../ui/note.tsx'
import { useSteadyKeys } from '../ui/steady-keys.ts'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './settings.module.css'
import { SettingsForm } from './settings-form.tsx'
import { useSettingsPage } from './settings-page.ts'
import type { Level } from './use-settings.ts'

/** Who has to approve a quotation of which size before it is sent. */
export function ApprovalSettings() {
  const w = useWords()
  const a = w.documents.approval
  useSettingsPage(w.settings.places.approval)
  return (
    <SettingsForm name="approval" title={w.settings.places.approval}>
      {({ values, set, problems }) => (
        <section className="card">
          <header>
            <h2>{a.title}</h2>
          </header>
          <div className={classes.body}>
            <p className="t2">{a.text}</p>
            <Levels
              levels={(values.levels ?? []) as readonly Level[]}
              problems={problems}
              onChange={(levels) => set('levels', levels)}
            />
          </div>
        </section>
      )}
    </SettingsForm>
  )
}

type Props = {
  levels: readonly Level[]
  problems: Readonly<Record<string, string>>
  onChange: (levels: Level[]) => void
}

function Levels({ levels, problems, onChange }: Props) {
  const w = useWords()
  const a = w.documents.approval
  const company = useCompany()
  const format = useFormat()
  const keys = useSteadyKeys(levels.length)
  const change = (at: number, part: Partial<Level>) =>
    onChange(levels.map((level, i) => (i === at ? { ...level, ...part } : level)))
  const highest = levels.at(-1)?.upTo
  const upTo = { en: a.upTo, th: a.upTo, vi: a.upTo }
  return (
    <>
      {levels.length === 0 && <p>{a.none}</p>}
      {levels.map((level, at) => (
        <fieldset key={keys.of(at)} className={documentClasses.level} aria-label={`${a.title} ${at + 1}`}>
          <FieldInput
            name={`levels.${at}.upTo`}
            field={{ type: 'money', label: upTo }}
            label={a.upTo}
            help={a.aboveHint}
            value={level.upTo}
            error={problemOf(problems, `levels.${at}.upTo`)}
            onChange={(value) => change(at, { upTo: value as Level['upTo'] })}
          />
          <Approver
            value={level.approver}
            error={problemOf(problems, `levels.${at}.approver`)}
            onChange={(approver) => change(at, { approver })}
          />
          <ActionIcon
            size={34}
            aria-label={a.removeLevel}
            onClick={() => {
              keys.remove(at)
              onChange(levels.filter((_, i) => i !== at))
            }}
          >
            <IconTrash size={16} stroke={1.75} />
          </ActionIcon>
        </fieldset>
      ))}
      {highest && <Note look="warn">{a.above(format.money(highest))}</Note>}
      <Button
        variant="default"
        w="fit-content"
        leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
        onClick={() =>
          onChange([
            ...levels,
            { upTo: levels.length ? null : { amount: '100000', currency: company?.currency ?? 'THB' }, approver: null },
          ])
        }
      >
        {a.addLevel}
      </Button>
    </>
  )
}

type ApproverProps = {
  value: Recipient | null
  error: string | undefined
  onChange: (approver: Recipient | null) => void
}

/** Nobody, whoever stands in a place of the quotation, a role, or one person. */
function Approver({ value, error, onChange }: ApproverProps) {
  const w = useWords()
  const people = useAll<Referenced>('users').data ?? []
  const roles = ['executive', 'manager', 'admin'] as const
  const choices: { key: string; label: string; approver: Recipient | null }[] = [
    { key: 'nobody', label: w.documents.approval.nobody, approver: null },
    { key: 'teamLeader', label: w.settings.inRecord.teamLeader, approver: { kind: 'teamLeader' } },
    { key: 'ownerManager', label: w.settings.inRecord.ownerManager, approver: { kind: 'ownerManager' } },
    ...roles.map((role) => ({
      ...{ key: `role:${role}`, label: w.settings.allOf(w.roles[role]) },
      approver: { kind: 'role', role } as const,
    })),
    ...people
      .filter((one) => one.active !== false)
      .map((one) => ({
        ...{ key: `user:${one.id}`, label: one.name ?? one.id },
        approver: { kind: 'user', userId: one.id } as const,
      })),
  ]
  const keyOf = (one: Recipient | null) =>
    !one ? 'nobody' : one.kind === 'user' ? `user:${one.userId}` : one.kind === 'role' ? `role:${one.role}` : one.kind
  return (
    <Select
      label={w.documents.approval.approver}
      searchable
      allowDeselect={false}
      data={choices.map(({ key, label }) => ({ value: key, label }))}
      value={keyOf(value)}
      error={error}
      nothingFoundMessage={w.fields.nothingFound}
      onChange={(key) => onChange(choices.find((one) => one.key === key)?.approver ?? null)}
    />
  )
}
