import { type Noun, phoneDigits, quickFold } from '@kohoi/contract'
import type { Filter } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { join, raw, type Sql, sql } from '../db/sql.ts'

/** A word of a quick search: patterns of LIKE of which one must match. */
export type Word = readonly string[]

const mostWords = 8
const longest = 200
/** Below this many letters in a row a trigram index knows only how words begin. */
const innerFrom = 3
const letters = /[\p{L}\p{M}\p{N}]+/gu

/** The words of a quick search. A telephone number is one word, however it is written. */
export function quickWords(q: string): Word[] {
  const text = q.slice(0, longest)
  const number = phoneDigits(text)
  const whole = quickFold(text)
  if (number) return [[...new Set([inner(whole), ...numberPatterns(number)])]]
  const words = whole.split(' ').filter(Boolean)
  const spoken = words.filter((word) => longestRun(word) > 0)
  return (spoken.length ? spoken : words).slice(0, mostWords).map(wordPatterns)
}

function wordPatterns(word: string): Word {
  const number = phoneDigits(word)
  if (number) return [...new Set([inner(word), ...numberPatterns(number)])]
  if (longestRun(word) >= innerFrom) return [inner(word)]
  const start = escaped(word)
  return [`${start}%`, `% ${start}%`, `%\n${start}%`]
}

/** Digits alone; with Thailand's or Vietnam's country code also as written at home. */
function numberPatterns(digits: string): string[] {
  const local = /^(?:66|84)(\d{8,})$/.exec(digits)?.[1]
  return [inner(digits), ...(local ? [inner(local)] : [])]
}

/** How many letters or digits stand together in it at most; 0 for signs only. */
const longestRun = (word: string): number => Math.max(0, ...(word.match(letters) ?? []).map((run) => [...run].length))

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&')
const inner = (text: string) => `%${escaped(text)}%`

/**
 * True for texts that hold every word; `text` is the column. Short words begin too many others to be looked up: only the longest is, when
 * there is no better one, and the rest is compared where the others were found.
 */
export function holdsWords(text: Sql, words: readonly Word[]): Sql {
  const byLength = words.toSorted((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0))
  const lookedUp = words.some(isInner) ? byLength.filter(isInner) : byLength.slice(0, 1)
  return join(
    byLength.map((word) => oneOf(lookedUp.includes(word) ? text : sql`(${text} || '')`, word)),
    ' and ',
  )
}

/** As `holdsWords`, for texts in which every word begins one. */
export const holdsBeginnings = (text: Sql, words: readonly Word[]): Sql =>
  join(
    [holdsWords(text, words), ...words.map((word) => oneOf(sql`(${text} || '')`, word.flatMap(beginnings)))],
    ' and ',
  )

const beginnings = (pattern: string): string[] => {
  const start = pattern.slice(1)
  return isInner([pattern]) ? [start, `% ${start}`, `%\n${start}`] : [pattern]
}

const isInner = (word: Word): boolean => word.every((pattern) => pattern.startsWith('%') && !/^%[ \n]/.test(pattern))

const oneOf = (text: Sql, word: Word): Sql =>
  sql`(${join(
    word.map((pattern) => sql`${text} like ${pattern}`),
    ' or ',
  )})`

/** `t.value` without marks, where no text for the quick search is kept: as `quickFold` has it. */
const bare = sql`replace(regexp_replace(normalize(lower(t.value), nfkd), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd')`

/** Tags in whose name, in any language, each word of the search begins one; Thai, which has no blanks, may stand inside. */
export function tagsNamed(ctx: Ctx, q: string): string[] {
  const whole = quickFold(q)
  const words = whole.split(' ')
  const isNamed = (text: string | null | undefined) => {
    const name = ` ${quickFold(text ?? '')}`
    return (
      words.every((word) => name.includes(` ${word}`)) || (/[\u0e01-\u0e2e]{2}/.test(whole) && name.includes(whole))
    )
  }
  return ctx.config
    .list('tag')
    .filter(({ name, names }) => [name, ...Object.values(names ?? {})].some(isNamed))
    .map((tag) => tag.id)
}

/** Condition on a row `r` of the noun: it holds every word of the search or bears a tag of that name; marks and case do not count. */
export function quickSearch(ctx: Ctx, noun: Noun, q: string): Sql {
  const words = quickWords(q)
  if (!words.length) return sql`true`
  if (!Object.values(noun.fields).some((field) => field.search)) {
    const texts = noun.fields.names ? sql`r.texts || coalesce(r.names, '{}')` : sql`r.texts`
    return join(
      words.map((word) => sql`exists (select from jsonb_each_text(${texts}) t where ${holdsWords(bare, [word])})`),
      ' and ',
    )
  }
  planEachTime(ctx)
  const tags = noun.fields.tagIds ? tagsNamed(ctx, q) : []
  const text = holdsWords(sql`s.text`, words)
  return holdsText(noun, tags.length ? sql`(${text} or (s.tag_ids && ${tags}::uuid[] and s.tag_ids <> '{}'))` : text)
}

const lookable = new Set(['contains', 'startsWith', 'endsWith', 'is', 'isLike'])

/**
 * What a filter on texts that the quick search knows implies of them, so that rare ones are looked up and not read for. Says nothing new:
 * whatever has the text has it also without marks. Only of what must hold in any case, as parts of a negation or an alternative need not.
 */
export function impliedTexts(noun: Noun, filter: Filter): Sql[] {
  if ('all' in filter) return filter.all.flatMap((part) => impliedTexts(noun, part))
  if (!('op' in filter) || !lookable.has(filter.op) || typeof filter.value !== 'string') return []
  if (!noun.fields[filter.field]?.search) return []
  const run = surestRun(filter.value)
  if (!run) return []
  return [holdsText(noun, sql`s.text like ${inner(run)}`)]
}

/**
 * The longest run of letters that the texts of the quick search hold wherever a text holds `part`. Not the marks at either end of it: in a
 * longer text others may stand among them.
 */
export const surestRun = (part: string): string | undefined =>
  (
    quickFold(part).match(
      /[a-z0-9]{3,}|[\u0e01-\u0e30\u0e40-\u0e46][\u0e01-\u0e4e]+[\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46]/g,
    ) ?? []
  )
    .toSorted((a, b) => b.length - a.length)
    .at(0)

const holdsText = (noun: Noun, holds: Sql): Sql =>
  sql`exists (select from quick_texts s where ${isText(noun.name)} and s.id = r.id and ${holds})`

/** Texts `s` of records of a noun: written out, since each noun has trigrams of its own and a plan must know which. */
export const isText = (noun: string): Sql => raw(`s.entity = '${noun}'`)

/** A plan for any words would not know rare ones from frequent ones, and read everything for both. */
export const planEachTime = (ctx: Ctx): void => ctx.tx.write(sql`set local plan_cache_mode = 'force_custom_plan'`)
