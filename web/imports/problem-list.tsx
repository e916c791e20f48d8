import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../api/query.ts'
import { FieldInput } from '../fields/inputs.tsx'
import { useWords } from '../words/index.tsx'
import type { Change, Import } from './import.ts'
import { asCell, asField, type ImportProblem, ofCell, problemsOf, sayable } from './import-field.ts'
import classes from './imports.module.css'

const shown = 20

/**
 * What keeps rows out, the most frequent first. While nothing has been imported each can be answered here, once for all its rows: what a
 * word of the file means, or what holds where a row says nothing.
 */
export function ProblemList({ run, onAnswer }: { run: Import; onAnswer?: ((change: Change) => void) | undefined }) {
  const w = useWords()
  const [answers, setAnswers] = useState<ReadonlyMap<string, string | null>>(new Map())
  const problems =
    useQuery({
      queryKey: keys.part('imports', run.id, `problems ${run.version}`),
      queryFn: ({ signal }) => problemsOf(run, shown + 1, signal),
      staleTime: Number.POSITIVE_INFINITY,
    }).data ?? []
  const answer = (problem: ImportProblem, text: string | null | undefined) => {
    const next = new Map(answers)
    if (text === undefined || (text === '' && !problem.mappable)) next.delete(keyOf(problem))
    else next.set(keyOf(problem), text)
    setAnswers(next)
  }
  return (
    <>
      <ul>
        {problems.slice(0, shown).map((problem) => (
          <li key={keyOf(problem)}>
            <span className="num">{w.imports.rows(problem.rows)}</span>
            <div>
              <span lang="">{reasonOf(problem)}</span>
              {onAnswer && (
                <Answer
                  run={run}
                  problem={problem}
                  said={answers.get(keyOf(problem))}
                  onSay={(text) => answer(problem, text)}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      {problems.length > shown && <small className="t3">{w.imports.moreProblems}</small>}
      {onAnswer && answers.size > 0 && (
        <div>
          <Button onClick={() => onAnswer(changeOf(run, problems, answers))}>{w.imports.answer}</Button>
        </div>
      )}
    </>
  )
}

const keyOf = ({ column, field, value, code }: ImportProblem): string => JSON.stringify([column, field, value, code])

/** As the error file has it: `Country “Philipines”: There is no such entry. Did you mean Philippines?` */
const reasonOf = ({ label, value, message }: ImportProblem): string =>
  label ? `${label}${value ? ` “${value}”` : ''}: ${message}` : message

type AnswerProps = {
  run: Import
  problem: ImportProblem
  said: string | null | undefined
  onSay: (text: string | null | undefined) => void
}

/** Suggestions to take, an input for anything else, and for words of the file the possibility to leave the field empty. */
function Answer({ run, problem, said, onSay }: AnswerProps) {
  const w = useWords()
  const field = run.fields.find(({ name }) => name === problem.field)
  const fillable = problem.code === 'required'
  if (!field || !sayable.has(field.type) || !(problem.mappable || fillable)) return null
  const label = problem.mappable ? w.imports.meaning(problem.value ?? '') : w.imports.forEmpty(field.label)
  const buttons = [
    ...problem.suggestions.map((name) => ({ text: name, label: w.imports.take(name) })),
    ...(problem.mappable && !field.required ? [{ text: null, label: w.imports.leaveEmpty }] : []),
  ]
  return (
    <div className={classes.answer}>
      {buttons.map((button) => (
        <Button
          key={button.label}
          variant={said === button.text && said !== undefined ? 'filled' : 'default'}
          aria-pressed={said === button.text}
          onClick={() => onSay(said === button.text ? undefined : button.text)}
        >
          {button.label}
        </Button>
      ))}
      <div className={classes.other}>
        <FieldInput
          bare
          name={keyOf(problem)}
          label={label}
          field={asField(field)}
          required={false}
          value={said && !problem.suggestions.includes(said) ? ofCell(field, said) : null}
          onChange={(value) => onSay(asCell(value) || undefined)}
        />
      </div>
    </div>
  )
}

/** All answers as one change: those of a column join the words it has. */
function changeOf(
  run: Import,
  problems: readonly ImportProblem[],
  answers: ReadonlyMap<string, string | null>,
): Change {
  const values: Record<string, Record<string, string | null>> = {}
  const defaults: Record<string, string> = {}
  for (const problem of problems) {
    const { column, field, value, mappable } = problem
    const text = answers.get(keyOf(problem))
    if (text === undefined) continue
    if (mappable && column && value) values[column] = { ...(values[column] ?? run.values[column]), [value]: text }
    else if (field && text) defaults[field] = text
  }
  return { values, defaults }
}
