import { randomUUID } from 'node:crypto'
import { type Field, type Language, type Problem, problemMessage } from '@kohoi/contract'
import type { Config } from '../db/config.ts'
import { type Html, html } from '../http/html.ts'
import { publicPage } from '../http/public-pages.ts'
import { askedBy, type Form, isDemanded, namedBy } from './form-fields.ts'
import { fieldInput } from './inputs.ts'
import { words } from './words.ts'

/** Name of a field that people do not see and leave empty, and programs fill. */
export const trap = 'fax_extension'
/** Name of the field that tells a second sending of the same page from another. */
export const tokenName = 'filling'

/** A form with what was typed so far, what is wrong with it, and a word about it all. */
export type Shown = { posted: URLSearchParams; problems: readonly Problem[]; alert: string | null }

export const blank: Shown = { posted: new URLSearchParams(), problems: [], alert: null }

/** The page of a form: works without a script, in the form's language. */
export function formPage(form: Form, config: Config, { posted, problems, alert }: Shown): string {
  const language = form.language as Language
  const asked = askedBy(form, config)
  const messages = new Map<string, string>()
  for (const problem of problems) {
    const at = asked.find(([name]) => problem.path === name || problem.path.startsWith(`${name}.`))?.[0] ?? ''
    messages.set(at, isName(problem, asked) ? oneOf(asked, language) : problemMessage(problem, language))
  }
  const said = alert ?? messages.get('') ?? (messages.size ? words.mend[language] : null)
  const marked = asked.filter(([name]) => messages.has(name))
  return page(
    language,
    form.title,
    html`<h1>${form.title}</h1>
${form.intro ? html`<p class="intro">${form.intro}</p>` : null}
${said ? html`<div class="alert" role="alert"><p>${said}</p>${marked.length ? links(marked, messages, language) : null}</div>` : null}
<form method="post" action="/f/${form.key}" accept-charset="utf-8">
<input type="hidden" name="${tokenName}" value="${posted.get(tokenName) ?? randomUUID()}">
<p class="trap" aria-hidden="true"><label for="${trap}">${words.leaveEmpty[language]}</label>
<input id="${trap}" name="${trap}" type="text" tabindex="-1" autocomplete="off"></p>
${asked.map(([name, field]) =>
  fieldInput({
    name,
    field,
    language,
    config,
    texts: posted.getAll(name),
    message: messages.get(name) ?? null,
    demanded: isDemanded(name, field, asked),
    first: marked[0]?.[0] === name,
  }),
)}
<button type="submit" class="main">${words.send[language]}</button>
</form>`,
  )
}

const isName = ({ path, code }: Problem, asked: readonly [string, Field][]): boolean =>
  code === 'required' && namedBy(asked).length > 1 && namedBy(asked).includes(path)

const oneOf = (asked: readonly [string, Field][], language: Language): string =>
  words.oneOf[language].replace(
    '{0}',
    asked
      .filter(([name]) => namedBy(asked).includes(name))
      .map(([, field]) => field.label[language])
      .join(', '),
  )

const links = (marked: readonly [string, Field][], messages: ReadonlyMap<string, string>, language: Language): Html =>
  html`<ul>${marked.map(([name, field]) => html`<li><a href="#${name}">${field.label[language]}</a>: ${messages.get(name) ?? ''}</li>`)}</ul>`

/** What a visitor sees once his lead is made. */
export function thanksPage(form: Form): string {
  const language = form.language as Language
  const title = words.thanks[language]
  return page(
    language,
    title,
    html`<h1>${title}</h1><p class="intro" role="status">${form.thanks ?? words.received[language]}</p>`,
  )
}

export const gonePage = (language: Language): string =>
  page(language, words.gone[language], html`<h1>${words.gone[language]}</h1><p>${words.goneWhy[language]}</p>`)

const style = html`<link rel="stylesheet" href="/f/page.css">`

const page = (language: Language, title: string, body: Html): string => publicPage(language, title, style, body)
