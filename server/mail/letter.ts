import { escaped } from './html.ts'

/** A mail that tells of something: what it is, its facts, and where it leads. Everything in it is plain text. */
export type Letter = {
  title: string
  /** What it is about, in larger letters. */
  subject: string
  facts: readonly (readonly [label: string, value: string])[]
  /** Sentences of their own below the facts. */
  paragraphs: readonly string[]
  /** Further places it leads to. */
  links?: readonly { text: string; url: string }[]
  button: { text: string; url: string }
  footer: string
}

/** The letter for readers without pictures: the same words, one fact a line. */
export function letterText({ title, subject, facts, paragraphs, links = [], button, footer }: Letter): string {
  const parts = [
    title,
    subject,
    facts.map(([label, value]) => `${label}: ${value}`).join('\n'),
    ...paragraphs,
    links.map(({ text, url }) => `${text}\n${url}`).join('\n'),
    `${button.text}\n${button.url}`,
    `-- \n${footer}`,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

const font = `font-family:-apple-system,'Segoe UI','Noto Sans Thai','Noto Sans',Tahoma,Arial,sans-serif`
const lines = (text: string) => escaped(text).replaceAll('\n', '<br>')

/**
 * The letter as a page: tables and styles in the elements, as mail readers want them, and nothing fetched from anywhere. In the dark the
 * colours of `style` take over where the reader knows them; others keep dark words on light ground.
 */
export function letterHtml(
  { title, subject, facts, paragraphs, links = [], button, footer }: Letter,
  language: string,
): string {
  const rows = facts.map(
    ([label, value]) => `<tr>
<td class="soft line" style="padding:9px 16px 9px 0;border-bottom:1px solid #e3e8e6;color:#5a6965;vertical-align:top;white-space:nowrap">${lines(label)}</td>
<td class="line" style="padding:9px 0;border-bottom:1px solid #e3e8e6;vertical-align:top;font-weight:600">${lines(value)}</td></tr>`,
  )
  const places = links.map(
    ({ text, url }) =>
      `<p style="margin:0 0 8px"><a class="link" href="${escaped(url)}" style="color:#0b6e5b">${lines(text)}</a></p>`,
  )
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escaped(title)}</title>
<style>@media (prefers-color-scheme:dark){.ground{background:#101514!important}.card{background:#1a2220!important;color:#e8efed!important}
.soft{color:#a9b8b3!important}.line{border-color:#33403c!important}.link{color:#6fd6bd!important}}</style></head>
<body class="ground" style="margin:0;padding:0;background:#f2f5f4">
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" style="background:#f2f5f4"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;color:#16201e;border-radius:10px;${font};font-size:16px;line-height:1.5;text-align:left">
<tr><td style="padding:14px 24px;background:#0b6e5b;color:#ffffff;border-radius:10px 10px 0 0;font-size:15px;font-weight:600">${lines(title)}</td></tr>
<tr><td style="padding:24px">
<h1 style="margin:0 0 16px;font-size:20px;line-height:1.35">${lines(subject)}</h1>
${rows.length ? `<table cellpadding="0" cellspacing="0" width="100%" style="margin:0 0 20px;font-size:15px;line-height:1.45">\n${rows.join('\n')}\n</table>` : ''}
${paragraphs.map((text) => `<p style="margin:0 0 16px">${lines(text)}</p>`).join('\n')}
${places.join('\n')}
<p style="margin:24px 0 0"><a href="${escaped(button.url)}" style="display:inline-block;padding:12px 22px;background:#0b6e5b;color:#ffffff;border-radius:8px;font-weight:600;text-decoration:none">${lines(button.text)}</a></p>
</td></tr>
<tr><td class="soft line" style="padding:16px 24px;border-top:1px solid #e3e8e6;color:#5a6965;font-size:13px">${lines(footer)}</td></tr>
</table></td></tr></table>
</body></html>
`
}
