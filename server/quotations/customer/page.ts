import {
  type DocumentLine,
  type Label,
  type Language,
  languages,
  linesOf,
  type Problem,
  problemMessage,
  totalsOf,
} from '@kohoi/contract'
import { amountInWords } from '@kohoi/contract/amount-in-words'
import type { Ctx } from '../../db/context.ts'
import { contactBeside, partiesOf } from '../../documents/parties.ts'
import { todayOf } from '../../documents/today.ts'
import { type Html, html } from '../../http/html.ts'
import { publicPage } from '../../http/public-pages.ts'
import { figure, plain, shortDay } from '../../papers/figures.ts'
import { names, words as paperWords } from '../../papers/words.ts'
import { dayOf, timeZoneOf } from '../../records/surroundings.ts'
import type { Quotation } from '../quotations.ts'
import { words } from './words.ts'

/** What the reader has chosen and typed so far, and what is wrong with it. */
export type Shown = {
  token: string
  language: Language
  /** Ids of the options ticked. */
  taken: readonly string[]
  typed: { name: string; reason: string }
  problems: readonly Problem[]
  alert: Label | null
}

type View = Shown & {
  quotation: Quotation
  base: string
  /** Whether the customer may still decide today. */
  open: boolean
  say: (text: Label, value?: string) => string
  amount: (value: string) => string
}

/** The quotation as its customer reads it on a telephone, with the forms by which he decides. Works without a script. */
export async function customerPage(ctx: Ctx, quotation: Quotation, shown: Shown): Promise<string> {
  const { language, token } = shown
  const view: View = {
    ...shown,
    quotation,
    base: `/q/${token}`,
    open: isOpen(ctx, quotation),
    say: (text, value = '') => text[language].replace('{0}', value),
    amount: (value) => `${figure(value, language)} ${quotation.currency}`,
  }
  const parties = quotation.parties ?? (await partiesOf(ctx, quotation))
  const { seller, buyer, contactName } = parties
  const company = ctx.config.get('company', quotation.companyId)
  const title = `${names.quotation[language]} ${quotation.number}`
  const { say } = view
  return page(
    language,
    title,
    html`<header>
${company?.logoId ? html`<img class="logo" src="${view.base}/logo" alt="">` : null}
<p class="quiet">${say(words.from)} ${seller.name}</p>
<h1>${title}${quotation.revision ? html` <span class="quiet">${say(paperWords.revision)} ${quotation.revision}</span>` : null}</h1>
<p>${say(words.forCustomer)} ${[contactBeside(parties) && buyer.name, contactName ?? buyer.name].filter(Boolean).join(', ')}</p>
${quotation.validUntil ? html`<p class="quiet">${say(words.validUntil)} ${shortDay(quotation.validUntil, language)}</p>` : null}
<p class="tools"><a href="${view.base}/pdf?lang=${language}">${say(words.pdf)}</a>
${languages.map((one) => (one === language ? null : html`<a href="${view.base}?lang=${one}" lang="${one}" hreflang="${one}">${ownNames[one]}</a>`))}</p>
</header>
${shown.alert ? html`<div class="alert" role="alert">${say(shown.alert)}</div>` : null}
${stateOf(ctx, view)}
${offered(view)}
${totals(view)}
${terms(view)}
${view.open ? decision(view) : null}
${salesperson(ctx, view)}`,
  )
}

export const gonePage = (language: Language): string =>
  page(
    language,
    words.gone[language],
    html`<section><h1>${words.gone[language]}</h1><p>${words.goneHow[language]}</p></section>`,
  )

const isOpen = (ctx: Ctx, { state, validUntil, companyId }: Quotation): boolean =>
  state === 'sent' && !(validUntil && validUntil < todayOf(ctx, companyId))

const ownNames: Readonly<Record<Language, string>> = { en: 'English', th: 'ไทย', vi: 'Tiếng Việt' }

function stateOf(ctx: Ctx, { quotation, language, open, say }: View): Html | null {
  const zone = ctx.config.get('company', quotation.companyId)?.timeZone ?? timeZoneOf(ctx.config)
  const banner = (title: Label, text: string, ended = true) =>
    html`<section class="state${ended ? ' ended' : ''}" role="status"><h2>${say(title)}</h2><p>${text}</p></section>`
  if (open) return null
  const signed = quotation.signatures?.customer
  if (quotation.state === 'accepted') {
    const by = signed
      ? say(words.acceptedBy, signed.name).replace('{1}', shortDay(dayOf(new Date(signed.at), zone), language))
      : ''
    return banner(words.accepted, [by, say(words.thanks)].filter(Boolean).join('. '), false)
  }
  if (quotation.state === 'rejected') return banner(words.rejected, say(words.thanks), false)
  if (quotation.state === 'sent' || quotation.state === 'expired')
    return banner(words.expired, say(words.expiredHow, shortDay(quotation.validUntil ?? '', language)))
  return banner(words.replaced, say(words.replacedHow))
}

function offered(view: View): Html {
  const { quotation, say } = view
  const lines = linesOf(quotation)
  const options = lines.filter((line) => line.kind === 'item' && line.optional)
  return html`<section><h2>${say(words.lines)}</h2>
<ol>${lines.filter((line) => !(line.kind === 'item' && line.optional)).map((line) => lineOf(view, line))}</ol>
</section>
${options.length ? optionsOf(view, options) : null}`
}

function lineOf(view: View, line: DocumentLine): Html {
  if (line.kind === 'section') return html`<li class="line title"><span class="words">${line.description}</span></li>`
  if (line.kind === 'note') return html`<li class="line"><span class="words quiet">${line.description}</span></li>`
  return html`<li class="line"><span class="words">${line.description}</span><span class="amount">${figure(line.amount, view.language)}</span>
<span class="quiet">${counted(view, line)}</span></li>`
}

/** `120 ชุด × 6,490.00 · ส่วนลด 5%`. */
function counted({ language, say }: View, line: DocumentLine): string {
  const quantity = [plain(line.quantity, language), line.unit].filter(Boolean).join(' ')
  if (line.gift) return `${quantity} · ${say(words.gift)}`
  const { discount } = line
  const off =
    discount && ('percent' in discount ? `${plain(discount.percent, language)}%` : figure(discount.amount, language))
  return `${quantity} × ${figure(line.unitPrice ?? '0', language)}${off ? ` · ${say(words.discount)} ${off}` : ''}`
}

/** Options are ticked and counted by the server, so that nobody accepts a total he has not seen. */
function optionsOf(view: View, options: readonly DocumentLine[]): Html {
  const { say, taken, language, base, open } = view
  return html`<section><h2>${say(words.options)}</h2>
${open ? html`<p class="quiet">${say(words.optionsHow)}</p>` : null}
<ul>${options.map(
    (line) => html`<li class="line"><label>${open ? box(line, taken.includes(line.id)) : html`<span></span>`}
<span class="words">${line.description}</span><span class="amount">${figure(line.amount, language)}</span></label>
<span class="quiet">${counted(view, line)}</span></li>`,
  )}</ul>
${open ? html`<button id="count" form="accept" formaction="${base}/count?lang=${language}">${say(words.recount)}</button>` : null}
</section>`
}

const box = ({ id }: DocumentLine, ticked: boolean): Html =>
  ticked
    ? html`<input type="checkbox" form="accept" name="take" value="${id}" checked>`
    : html`<input type="checkbox" form="accept" name="take" value="${id}">`

/** The totals with the options ticked. */
function counting({ quotation, taken }: View) {
  const lines = linesOf(quotation).map((line) => (taken.includes(line.id) ? { ...line, optional: false } : line))
  const { currency, pricesIncludeVat, discount } = quotation
  return totalsOf({ currency: currency ?? '', pricesIncludeVat, discount, lines }).totals
}

function totals(view: View): Html {
  const { say, language, amount, quotation } = view
  const { lines, discount, beforeVat, byRate, total } = counting(view)
  const row = (label: string, value: string) => html`<dt>${label}</dt><dd>${figure(value, language)}</dd>`
  return html`<section><h2>${say(words.totals)}</h2><dl>
${row(say(paperWords.sum), lines)}
${/[1-9]/.test(discount) ? row(say(paperWords.billDiscount), `-${discount}`) : null}
${row(say(paperWords.beforeVat), beforeVat)}
${byRate.map(({ rate, vat }) => row(rate === null ? say(paperWords.exempt) : `${say(paperWords.vat)} ${plain(rate, language)}%`, vat))}
<dt class="sum">${say(paperWords.total)}</dt><dd class="sum">${amount(total)}</dd>
</dl><p class="quiet">${amountInWords({ amount: total, currency: quotation.currency ?? '' })[language]}</p></section>`
}

function terms({ quotation, say }: View): Html | null {
  const parts = [
    [words.paymentTerms, quotation.paymentTerms],
    [words.deliveryTerms, quotation.deliveryTerms],
    [words.note, quotation.note],
  ] as const
  const said = parts.filter(([, text]) => text?.trim())
  return said.length
    ? html`<section>${said.map(([label, text]) => html`<h2>${say(label)}</h2><p class="pre">${text ?? ''}</p>`)}</section>`
    : null
}

function decision(view: View): Html {
  const { say, base, language, taken, typed, problems, quotation, amount } = view
  const wrong = (path: string) => problems.find((problem) => problem.path === path)
  const message = (path: string) => {
    const problem = wrong(path)
    return problem ? html`<p class="message" id="${path}-wrong">${problemMessage(problem, language)}</p>` : null
  }
  const marked = (path: string) =>
    wrong(path) ? html` aria-invalid="true" aria-describedby="${path}-wrong" autofocus` : null
  return html`<section id="decide"><h2>${say(words.yourDecision)}</h2>
<form id="accept" method="post" action="${base}/acceptance?lang=${language}" accept-charset="utf-8">
<p>${say(words.acceptHow, amount(counting(view).total))}</p>
<input type="hidden" name="version" value="${quotation.version}">
<input type="hidden" name="counted" value="${taken.join()}">
<input type="hidden" name="signature" id="signature" value="">
<div class="field"><label for="name">${say(words.name)}</label>
<input id="name" name="name" autocomplete="name" maxlength="200" value="${typed.name}"${marked('name')}>
<p class="quiet">${say(words.nameHow)}</p>${message('name')}</div>
<div class="field" id="pad" hidden><p id="pad-name">${say(words.sign)}</p>
<canvas width="600" height="200" role="img" aria-labelledby="pad-name"></canvas>
<button type="button">${say(words.clear)}</button></div>${message('signature')}
<button class="main">${say(words.accept)}</button>
</form>
<details${wrong('reason') ? html` open` : null}><summary>${say(words.decline)}</summary>
<form method="post" action="${base}/rejection?lang=${language}" accept-charset="utf-8">
<div class="field"><label for="reason">${say(words.reason)}</label>
<textarea id="reason" name="reason" rows="3" maxlength="4000"${marked('reason')}>${typed.reason}</textarea>${message('reason')}</div>
<button>${say(words.declineSend)}</button>
</form></details></section>`
}

function salesperson(ctx: Ctx, { quotation, say }: View): Html | null {
  const owner = ctx.config.get('user', quotation.ownerId)
  if (!owner) return null
  return html`<section><h2>${say(words.contact)}</h2><p>${owner.name}</p>
${owner.phone ? html`<p><a href="tel:${owner.phone.replace(/[^\d+]/g, '')}">${owner.phone}</a></p>` : null}
<p><a href="mailto:${owner.email}">${owner.email}</a></p></section>`
}

const head = html`<meta name="robots" content="noindex">
<link rel="stylesheet" href="/q/page.css">
<script src="/q/sign.js" defer></script>`

const page = (language: Language, title: string, body: Html): string => publicPage(language, title, head, body)
