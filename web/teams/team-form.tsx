import { team as noun } from '@kohoi/contract/nouns/routing'
import type { Filter } from '@kohoi/rules'
import { Checkbox } from '@mantine/core'
import { useParams, useSearch } from '@tanstack/react-router'
import { useAll } from '../api/use-list.ts'
import { useRecord } from '../api/use-record.ts'
import { ReferenceCell } from '../fields/cells.tsx'
import { RuleBuilder } from '../filters/rule-builder.tsx'
import { LiveFindings } from '../rules/live-findings.tsx'
import { TryOnHistory } from '../rules/try-on-history.tsx'
import { without } from '../settings/list/copy.ts'
import { EntryActs } from '../settings/list/entry-acts.tsx'
import classes from '../settings/settings.module.css'
import { useCrmPage } from '../settings/settings-page.ts'
import { useScoring } from '../settings/use-settings.ts'
import { type FormSection, RecordForm } from '../ui/form/record-form.tsx'
import { useGo } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { Members } from './members/members.tsx'
import { type Team, useMembers } from './team.ts'
import { Uses, uses } from './uses.tsx'
import { Way } from './way.tsx'

/** A new team, empty or as a copy of another. */
export function NewTeam() {
  const say = useLabel()
  const w = useWords()
  const { copy } = useSearch({ strict: false }) as { copy?: string }
  const { data: original, isLoading } = useRecord<Team>('teams', copy)
  useCrmPage(w.teams.newTeam, [{ label: say(noun.plural), to: '/teams' }])
  const sections = useSections()
  if (copy && isLoading) return <RecordSkeleton />
  return (
    <RecordForm<Team>
      noun={noun}
      sections={sections}
      inputs={inputs}
      {...(original && { initial: without(original, w.settings.copyOf, ['alias']) })}
      head={<h1>{w.teams.newTeam}</h1>}
      aside={<Way />}
    />
  )
}

/** A team: what it is in charge of, which leads it takes, and its members. */
export function TeamForm() {
  const say = useLabel()
  const go = useGo()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: team, error } = useRecord<Team>('teams', id)
  const sections = useSections()
  useCrmPage(team?.name ?? '', [{ label: say(noun.plural), to: '/teams' }])
  if (error) return <Refused error={error} />
  if (!team) return <RecordSkeleton />
  return (
    <RecordForm<Team>
      key={team.id}
      noun={noun}
      record={team}
      sections={sections}
      inputs={inputs}
      onCancel={() => go('/teams')}
      head={<Head team={team} />}
      below={<Members team={team} />}
      aside={<Way here={team.id} />}
      acts={({ values }) => (
        <>
          <TryOnHistory kind="team" id={team.id} values={values} entity={values.usesLeads ? 'lead' : 'opportunity'} />
          <EntryActs noun={noun} record={team} name={team.name} copy={`/teams/new?copy=${team.id}`} />
        </>
      )}
    />
  )
}

function Head({ team }: { team: Team }) {
  const w = useWords()
  const teams = useAll<Team>('teams').data
  const members = useMembers(team.id).data
  const place = (teams?.findIndex((one) => one.id === team.id) ?? -1) + 1
  return (
    <header className={classes.head}>
      <h1 lang="">{team.name}</h1>
      <span className={classes.acts}>
        <Uses team={team} />
      </span>
      <span className={classes.meta}>
        {team.leaderId && (
          <span>
            {w.teams.leader} <ReferenceCell entity="user" id={team.leaderId} />
          </span>
        )}
        {members && <span>{w.teams.members(members.length)}</span>}
        {teams && place > 0 && <span>{w.teams.place(place, teams.length)}</span>}
      </span>
    </header>
  )
}

/** The alias is there only for opportunities, the minimum score only while leads are scored, or one stands to be taken out. */
function useSections(): readonly FormSection[] {
  const w = useWords()
  const scoring = useScoring() === true
  return [
    {
      title: w.teams.details,
      fields: ['name', 'leaderId', 'companyId', ...uses, 'alias', 'aliasAccepts', 'active'],
      wide: ['name', ...uses],
      when: (name, values) => !name.startsWith('alias') || values.usesOpportunities === true,
    },
    {
      title: w.teams.whichLeads,
      fields: ['rule', 'minimumScore'],
      when: (name, values) => name !== 'minimumScore' || scoring || typeof values.minimumScore === 'number',
    },
  ]
}

const inputs = {
  ...Object.fromEntries(
    uses.map((name) => [
      name,
      ({ value, set, label }: { value: unknown; set: (value: unknown) => void; label: string }) => (
        <Tick name={name} label={label} value={value === true} set={set} />
      ),
    ]),
  ),
  rule: ({
    value,
    set,
    error,
    values,
  }: {
    value: unknown
    set: (value: unknown) => void
    error: string | undefined
    values: Readonly<Record<string, unknown>>
  }) => <Rule value={value as Filter | null} set={set} error={error} values={values} />,
}

/** A team without a rule takes all. */
const everything: Filter = { all: [] }

const isUnused = (values: Readonly<Record<string, unknown>>) => !values.usesLeads && !values.usesOpportunities

function Tick({
  name,
  label,
  value,
  set,
}: {
  name: (typeof uses)[number]
  label: string
  value: boolean
  set: (value: unknown) => void
}) {
  const w = useWords()
  return (
    <Checkbox
      name={name}
      label={label}
      description={w.teams.usesHint[name]}
      checked={value}
      onChange={(event) => set(event.currentTarget.checked)}
    />
  )
}

function Rule({
  value,
  set,
  error,
  values,
}: {
  value: Filter | null
  set: (value: unknown) => void
  error: string | undefined
  values: Readonly<Record<string, unknown>>
}) {
  const w = useWords()
  return (
    <div className={classes.main}>
      {isUnused(values) && <Note>{w.teams.ruleUnused}</Note>}
      <RuleBuilder entity="lead" value={value ?? everything} onChange={set} problems={error ? { rule: error } : {}} />
      <LiveFindings type="team" id={values.id as string | undefined} values={values} />
    </div>
  )
}
