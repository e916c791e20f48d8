import { addressOf } from '../api/nouns.ts'
import { useReferenceTitle } from '../api/references.ts'
import { AppLink } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import type { Lead } from './lead.ts'
import classes from './leads.module.css'

/** What a lead became, with the ways there. */
export function ConvertedNote({ converted }: { converted: NonNullable<Lead['converted']> }) {
  const w = useWords()
  const parts = [
    ['account', converted.accountId],
    ['contact', converted.contactId],
    ['opportunity', converted.opportunityId],
  ] as const
  return (
    <Note look="good">
      <div className={classes.became}>
        <span>{w.leads.convertedTo}</span>
        {parts.map(([entity, id]) => id && <Became key={entity} entity={entity} id={id} word={w.leads.part[entity]} />)}
      </div>
    </Note>
  )
}

function Became({ entity, id, word }: { entity: string; id: string; word: string }) {
  const title = useReferenceTitle(entity, id)
  return (
    <span>
      {word}:{' '}
      <AppLink to={addressOf(entity, id)} lang="">
        {title || '–'}
      </AppLink>
    </span>
  )
}
