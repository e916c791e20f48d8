import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { isRefusal } from '../api/refusal.ts'
import { api } from '../api/request.ts'
import { useMe } from '../api/session.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { useHasMailServer } from '../mail/use-mail-server.ts'
import { useLanguage, useWords } from '../words/index.tsx'
import classes from './first-run.module.css'
import { isEmpty, type Person, PersonRow } from './person-row.tsx'
import { StepForm } from './step-form.tsx'

let last = 0
const nobody = (role: string): Person => {
  last += 1
  return { key: last, name: '', email: '', role, problems: {} }
}

/** Colleagues are invited by mail; the first team takes every lead and its sellers take turns. */
export function StepPeople({ onDone }: { onDone: () => void }) {
  const w = useWords()
  const me = useMe()
  const hasMail = useHasMailServer()
  const { language } = useLanguage()
  const [people, setPeople] = useState(() => [nobody('leader'), nobody('salesperson')])
  const [team, setTeam] = useState('')
  const [selling, setSelling] = useState(false)
  const [busy, setBusy] = useState(false)
  const [sentence, setSentence] = useState<string>()
  const made = useRef<{ id: string; members: Set<string> }>(undefined)
  const update = (key: number, part: Partial<Person>) =>
    setPeople((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)))

  /** Invites one; what is wrong with him stands at his fields. Answers his id. */
  const invite = async (person: Person): Promise<string | null> => {
    if (person.madeId) return person.madeId
    try {
      const { name, email, role } = person
      const made = await api.post<{ id: string }>('/users', { name: name.trim(), email: email.trim(), role, language })
      update(person.key, { madeId: made.id, problems: {} })
      return made.id
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      const problems = Object.fromEntries(thrown.errors.map(({ path, message }) => [path, message]))
      if (thrown.errors.length === 0) setSentence(sentenceOf(thrown, w.problems))
      update(person.key, { problems })
      return null
    }
  }
  /** Goes on where it stopped: a team that was made before something was refused is not made twice. */
  const makeTeam = async (invited: readonly { id: string; role: string }[]) => {
    const leaderId = invited.find(({ role }) => role === 'leader')?.id ?? null
    const body = { name: team.trim(), ...(leaderId && { leaderId }) }
    const here = made.current ?? { id: (await api.post<{ id: string }>('/teams', body)).id, members: new Set<string>() }
    made.current = here
    const sellers = invited.filter(({ role }) => role === 'leader' || role === 'salesperson').map(({ id }) => id)
    for (const userId of [...sellers, ...(selling && me ? [me.id] : [])]) {
      if (here.members.has(userId)) continue
      await api.post(`/teams/${here.id}/members`, { userId })
      here.members.add(userId)
    }
  }
  const save = async () => {
    setBusy(true)
    setSentence(undefined)
    try {
      const invited: { id: string; role: string }[] = []
      const wanted = people.filter((person) => !isEmpty(person))
      for (const person of wanted) {
        const id = await invite(person)
        if (id) invited.push({ id, role: person.role })
      }
      if (invited.length < wanted.length) return
      if (team.trim()) await makeTeam(invited)
      onDone()
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      setSentence(thrown.errors[0]?.message ?? sentenceOf(thrown, w.problems))
    } finally {
      setBusy(false)
    }
  }
  return (
    <StepForm
      title={w.setup.peopleTitle}
      text={hasMail === false ? w.setup.peopleTextNoMail : w.setup.peopleText}
      verb={w.setup.saveAndGoOn}
      on
      busy={busy}
      sentence={sentence}
      onSubmit={() => void save()}
      onSkip={onDone}
    >
      <section className={`card ${classes.rows}`}>
        {people.map((person, at) => (
          <PersonRow
            key={person.key}
            person={person}
            at={at + 1}
            onChange={(part) => update(person.key, part)}
            onRemove={() => setPeople((now) => now.filter(({ key }) => key !== person.key))}
          />
        ))}
        <div>
          <Button
            variant="subtle"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setPeople((now) => [...now, nobody('salesperson')])}
          >
            {w.setup.addPerson}
          </Button>
        </div>
      </section>
      <section className={`card ${classes.fields} ${classes.next}`}>
        <TextInput
          label={w.setup.teamName}
          description={w.setup.teamHint}
          value={team}
          lang=""
          onChange={(event) => setTeam(event.currentTarget.value)}
        />
        <Checkbox
          className={classes.tickRow ?? ''}
          label={w.setup.sellsToo(me?.name ?? '')}
          checked={selling}
          disabled={team.trim() === ''}
          onChange={(event) => setSelling(event.currentTarget.checked)}
        />
      </section>
    </StepForm>
  )
}
