import type { FormHandle } from '../ui/form/record-form.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import { MatchesCard } from './matches-card.tsx'
import { RuleSentence } from './rule-sentence.tsx'

/** Beside the form: the rule as a sentence, what it would match now, and how often it alerts. */
export function RuleAside({ form }: { form: FormHandle }) {
  const w = useWords()
  return (
    <>
      <section className="card" aria-label={w.bigDeals.sentenceTitle}>
        <header>
          <h2>{w.bigDeals.sentenceTitle}</h2>
        </header>
        <RuleSentence values={form.values} />
      </section>
      <MatchesCard form={form} />
      <Note>{w.bigDeals.once}</Note>
    </>
  )
}
