import type { Money } from '@kohoi/contract/money'
import { type Filter, fieldsOf, toSentence } from '@kohoi/rules'
import { useLanguage, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './filters.module.css'
import { type FilterFields, useFilterFields } from './use-filter-fields.ts'
import { useTitles } from './use-titles.ts'

// Private-use signs that no text holds: they tell the values apart inside the sentence.
const begin = '\uE000'
const end = '\uE001'
const wrong = '\uE002'

/** A filter as a manager reads it: "Country is United States or Canada, and …", values in accent colour. */
export function Sentence({ entity, filter }: { entity: string; filter: Filter }) {
  return <Said text={useSentence(entity, filter)} />
}

/** Marks a value inside a sentence that `Said` shows. */
export const markValue = (text: string): string => `${begin}${text}${end}`

/** Marks a value inside a sentence that does not hold yet. */
export const markWrong = (text: string): string => `${wrong}${text}${end}`

/** Text whose marked values stand in accent colour; wrong ones with a wavy line. */
export function Said({ text: sentence }: { text: string }) {
  return (
    <span>
      {piecesOf(sentence).map(({ at, text, look }) =>
        look ? (
          <b key={at} className={classes[look]}>
            {text}
          </b>
        ) : (
          text
        ),
      )}
    </span>
  )
}

type Piece = { at: number; text: string; look: 'said' | 'wrong' | null }

/** The sentence cut into plain text and values, each with its place. */
function piecesOf(sentence: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const text of sentence.split(/([\uE000\uE002][^\uE001]*\uE001)/)) {
    const look = text.startsWith(begin) ? 'said' : text.startsWith(wrong) ? 'wrong' : null
    pieces.push({ at, text: look ? text.slice(1, -1) : text, look })
    at += text.length
  }
  return pieces
}

/** The same as plain text, for titles and chips. */
export function usePlainSentence(entity: string, filter: Filter): string {
  return unmarked(useSentence(entity, filter))
}

/** A sentence without its marks. */
export const unmarked = (text: string): string => text.replace(/[\uE000-\uE002]/g, '')

function useSentence(entity: string, filter: Filter): string {
  return useConditionWords(useFilterFields(entity), filter)(filter)
}

/** Says conditions on these fields in the reader's language with marked values; `all` holds every condition that will be said, so that the records it names are read. */
export function useConditionWords(fields: FilterFields, all: Filter): (filter: Filter) => string {
  const w = useWords()
  const { language } = useLanguage()
  const format = useFormat()
  const titles = useTitles(all, fields)
  const name = (path: string, value: unknown): string => {
    const field = (fields.find(path) ?? fields.gone(path))?.field
    const text = String(value)
    const shown =
      field?.to !== undefined
        ? (titles.get(text) ?? '…')
        : field?.type === 'country'
          ? format.country(text)
          : field?.language
            ? format.languageName(text)
            : typeof value === 'object' && value !== null && 'amount' in value
              ? format.money(value as Money)
              : field?.type === 'date' || field?.type === 'dateTime'
                ? text.length === 10
                  ? format.date(text)
                  : format.dateTime(text)
                : typeof value === 'number' || field?.type === 'decimal' || field?.type === 'percent'
                  ? format.decimal(text)
                  : text
    return markValue(shown)
  }
  return (filter) => {
    const text = toSentence(filter, (path) => fields.rules(path) ?? fields.gone(path)?.rule, language, name)
    const gone = [...fieldsOf(filter)].flatMap((path) => fields.gone(path)?.field.label[language] ?? [])
    return gone.length > 0 ? `${text} (${markWrong(w.filters.fieldsGone(gone))})` : text
  }
}
